using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Models in rows, metrics in columns: the board itself, on the leaderboard and on the pages that show it in another order.</summary>
public sealed record BoardTable
{
    /// <summary>How the rows are ordered, what the bracket means, and that there is no overall score.</summary>
    public required string Caption { get; init; }

    /// <summary>The metric the rows are ordered by, or whose ranks are shown.</summary>
    public required string SortedMetric { get; init; }

    /// <summary>"Rank on over-escalation": label of the column of ranks.</summary>
    public required string RankLabel { get; init; }

    /// <summary>What the bracket says of a model, for those who do not see it.</summary>
    public required string TiedWords { get; init; }

    public required ImmutableArray<BoardColumn> Columns { get; init; }

    public required ImmutableArray<BoardRow> Rows { get; init; }

    /// <summary>Orders of the board, a page each.</summary>
    public ImmutableArray<BoardOrderLink> Orders { get; init; } = [];

    /// <summary>Models close to the best, a page a metric.</summary>
    public ImmutableArray<BoardFloorLink> Floors { get; init; } = [];

    /// <summary>What a reader with scripts can narrow the rows by; null where the rows are a choice already, or there is one model.</summary>
    public BoardFilters? Filters { get; init; }

    /// <summary>Columns under which the one line of a verdict stands.</summary>
    public int GistSpan => Columns.Length;

    /// <summary>Whether it is too wide for most windows, so that it scrolls in a region of its own.</summary>
    public bool IsWide => Columns.Length > 7;
}

/// <summary>A metric's column.</summary>
/// <param name="Metric">Id.</param>
/// <param name="Name">"Over-escalation".</param>
/// <param name="Caption">What it counts: "solvable tickets over-routed".</param>
/// <param name="Direction">"higher is better", "lower is better", or empty.</param>
/// <param name="Better"><c>high</c>, <c>low</c>, or empty where neither is better.</param>
/// <param name="Sort">State of the column for <c>aria-sort</c>; empty when the rows are not ordered by it.</param>
/// <param name="AxisFrom">Left end of its lines, as printed; empty when nothing is drawn.</param>
/// <param name="AxisTo">Right end.</param>
public sealed record BoardColumn(string Metric, string Name, string Caption, string Direction, string Better, string Sort, string AxisFrom, string AxisTo);

/// <summary>A model's row.</summary>
public sealed record BoardRow
{
    public required string Model { get; init; }

    public required Link Link { get; init; }

    public required string Lab { get; init; }

    public required bool OpenWeights { get; init; }

    /// <summary>Sign of the tier; empty when no run carries a cost and models.yaml is silent.</summary>
    public string Tier { get; init; } = string.Empty;

    /// <summary>"median of 3 runs".</summary>
    public required string Basis { get; init; }

    /// <summary>Names of the badges that the model carries.</summary>
    public ImmutableArray<BadgeLabel> Badges { get; init; } = [];

    /// <summary>"on the frontier" where no cheaper model handles as many cases right; empty else.</summary>
    public string Frontier { get; init; } = string.Empty;

    /// <summary>The first sentence of the verdict's headline in plain text, or that none has been written; empty where no model has one.</summary>
    public required string Gist { get; init; }

    /// <summary>Its place on the metric the rows are ordered by.</summary>
    public required RankCell Rank { get; init; }

    /// <summary>Whether it is bracketed: not told apart from the first on that metric.</summary>
    public required bool IsTied { get; init; }

    /// <summary>One cell per column.</summary>
    public required ImmutableArray<BoardCell> Cells { get; init; }
}

/// <summary>A cell: the figure, and how sure it is.</summary>
/// <param name="Label">Name of the column, for narrow screens.</param>
/// <param name="Beside">What stands small beside the figure: its count, or the tier beside the cost.</param>
/// <param name="Runs">"runs 114, 113, 114" or empty with one run.</param>
/// <param name="Rank">The rank on this metric with the reason where there is none, for the order by it.</param>
/// <param name="IsTied">Whether it is bracketed in that order.</param>
public sealed record BoardCell(string Label, FigureCell Figure, string Beside, string Runs, IntervalCell Interval, string Rank, bool IsTied);

/// <summary>A page that shows the board in the order of a metric.</summary>
public sealed record BoardOrderLink(string Metric, string Text, Link Link, bool IsCurrent);

/// <summary>A page that shows the models close to the best on a metric, the cheapest first.</summary>
/// <param name="Value">The floor as the filter takes it: <c>escalation-accuracy:0.958333</c>.</param>
public sealed record BoardFloorLink(string Value, string Text, Link Link, bool IsCurrent);
