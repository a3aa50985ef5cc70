using System.Collections.Immutable;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>The leaderboard: every model in a row. No composite score.</summary>
public sealed record LeaderboardPage
{
    public required PageFrame Page { get; init; }

    /// <summary>The question the benchmark answers; the page's heading.</summary>
    public required ProseFragment Question { get; init; }

    /// <summary>A few words above the question; null when there are none.</summary>
    public ProseFragment? Kicker { get; init; }

    /// <summary>What was measured, counted: "2 models, 6 runs, 162 cases a run, 972 conversations".</summary>
    public required string Measured { get; init; }

    /// <summary>Models to start with; the data bear each one out.</summary>
    public ImmutableArray<PickCard> Picks { get; init; } = [];

    /// <summary>How the rows are ordered, in words.</summary>
    public required string SortedBy { get; init; }

    /// <summary>The tickets behind the columns, bucket by bucket.</summary>
    public required ImmutableArray<BucketFact> Buckets { get; init; }

    public required ImmutableArray<LeaderboardColumn> Columns { get; init; }

    public required ImmutableArray<LeaderboardRow> Rows { get; init; }

    /// <summary>What models cost against how good they are.</summary>
    public required CostQualityChart CostQuality { get; init; }

    /// <summary>What more money buys, from the cheapest model upwards.</summary>
    public required ValuePathTable ValuePath { get; init; }

    /// <summary>Which trap caught which model, in how many runs.</summary>
    public required TrapMatrix Traps { get; init; }

    /// <summary>Footnotes on runs and models that do not count.</summary>
    public ImmutableArray<string> Footnotes { get; init; } = [];

    public required Link Methodology { get; init; }

    /// <summary>Files to take along.</summary>
    public required ImmutableArray<Download> Downloads { get; init; }
}

/// <summary>A model to start with.</summary>
/// <param name="Title">What it is picked for.</param>
public sealed record PickCard(string Title, string Model, Link Link, ProseFragment Text);

/// <summary>A bucket of cases: "120 solvable: resolve it in the conversation, without a handover".</summary>
public sealed record BucketFact(string Count, string Name, string Ideal);

/// <summary>A metric's column.</summary>
/// <param name="Metric">Id.</param>
/// <param name="Direction">"higher is better", "lower is better", or empty.</param>
/// <param name="IsSorted">Whether the rows are ordered by it.</param>
public sealed record LeaderboardColumn(string Metric, string Name, string Caption, string Direction, bool IsSorted);

/// <summary>A model's row.</summary>
public sealed record LeaderboardRow
{
    public required string Model { get; init; }

    public required Link Link { get; init; }

    public required string Lab { get; init; }

    public required bool OpenWeights { get; init; }

    /// <summary>Sign and word of the tier; empty when no run carries a cost and models.yaml is silent.</summary>
    public string TierSign { get; init; } = string.Empty;

    public string TierWord { get; init; } = string.Empty;

    /// <summary>"median of 3 runs".</summary>
    public required string Basis { get; init; }

    /// <summary>Names of the badges that the model carries.</summary>
    public ImmutableArray<string> Badges { get; init; } = [];

    /// <summary>"on the frontier" where no cheaper model handles as many cases right; empty else.</summary>
    public string Frontier { get; init; } = string.Empty;

    /// <summary>The verdict's headline in plain text; empty without a verdict.</summary>
    public string Gist { get; init; } = string.Empty;

    /// <summary>One cell per column.</summary>
    public required ImmutableArray<LeaderboardCell> Cells { get; init; }
}

/// <summary>A cell: the figure, and the runs behind it.</summary>
/// <param name="Label">Name of the column, for narrow screens.</param>
/// <param name="Runs">"114, 113, 114" or empty with one run.</param>
/// <param name="Interval">How sure it is.</param>
public sealed record LeaderboardCell(string Label, FigureCell Figure, string Runs, IntervalCell Interval, RankCell Rank);

/// <summary>Models in rows, traps in columns, k of N in the cells. Traps that caught nobody are named below.</summary>
public sealed record TrapMatrix
{
    public required ImmutableArray<TrapColumn> Columns { get; init; }

    public required ImmutableArray<TrapMatrixRow> Rows { get; init; }

    /// <summary>"12 traps caught no model in any run: …"; empty when every trap caught somebody.</summary>
    public string HeldByAll { get; init; } = string.Empty;
}

/// <summary>A trap that caught at least one model.</summary>
/// <param name="Link">The trap over all models.</param>
public sealed record TrapColumn(string Id, string Name, string Board, Link Link);

/// <summary>A model's row of the matrix.</summary>
public sealed record TrapMatrixRow(string Model, Link Link, ImmutableArray<TrapCell> Cells);

/// <summary>A trap against a model.</summary>
/// <param name="Text">"2/3", or "n/a".</param>
/// <param name="Words">"caught in 2 of 3 runs".</param>
/// <param name="Level">How strongly to tint it: <c>never</c>, <c>some</c>, <c>every</c>, <c>none</c> (not scored).</param>
/// <param name="Evidence">The conversations.</param>
public sealed record TrapCell(string Text, string Words, string Level, Link Evidence);
