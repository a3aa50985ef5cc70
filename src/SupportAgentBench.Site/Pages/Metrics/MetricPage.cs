using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>The conversations behind one figure of a model: which are counted, which are not, which are left out and why.</summary>
public sealed record MetricPage
{
    public required PageFrame Page { get; init; }

    public required string Model { get; init; }

    public required string Title { get; init; }

    /// <summary>What the metric is.</summary>
    public required string Explanation { get; init; }

    /// <summary>"solvable tickets resolved".</summary>
    public required string Caption { get; init; }

    /// <summary>The figure of the card.</summary>
    public required FigureCell Headline { get; init; }

    public required IntervalCell Interval { get; init; }

    /// <summary>"median of 3 runs".</summary>
    public required string Basis { get; init; }

    /// <summary>How the headline comes about from the runs: "Median of 3 runs: 114, 113, 114."</summary>
    public required string Derivation { get; init; }

    /// <summary>What a conversation adds to a run.</summary>
    public required string Rule { get; init; }

    public required MetricTotals Totals { get; init; }

    /// <summary>Ids of the runs, the columns of the conversations.</summary>
    public required ImmutableArray<string> Runs { get; init; }

    /// <summary>Columns of the conversations, that of the case included.</summary>
    public int Columns => Runs.Length + 1;

    public required ImmutableArray<MetricPart> Parts { get; init; }

    /// <summary>The value of a conversation that went wrong, to be told apart at a glance: 0, 1, or empty where the metric does not tell.</summary>
    public required string Failing { get; init; }

    /// <summary>Whether some conversation has no page to lead to.</summary>
    public required bool HasUnlinked { get; init; }

    /// <summary>Runs that enter no number, with reasons.</summary>
    public ImmutableArray<string> Footnotes { get; init; } = [];

    /// <summary>The same page of the model's other metrics.</summary>
    public required ImmutableArray<MetricLink> Metrics { get; init; }
}

/// <summary>Another metric of the same model.</summary>
public sealed record MetricLink(string Name, Link Link, bool IsCurrent);

/// <summary>Run by run, what adds to the figure.</summary>
/// <param name="Adds">What a conversation that counts adds: "Adds one", "Adds a part or all".</param>
/// <param name="HasNotCounted">Whether conversations may count without adding anything: so for a proportion, not for a mean.</param>
public sealed record MetricTotals(bool HasNotCounted, string Adds, ImmutableArray<MetricTotalsRow> Rows, MetricTotalsRow Pooled);

/// <summary>A run, or all together.</summary>
/// <param name="Counted">Conversations that add to the figure.</param>
/// <param name="NotCounted">Conversations that are in the denominator and add nothing.</param>
/// <param name="LeftOut">"1 × harness error, 1 × no record"; "0".</param>
public sealed record MetricTotalsRow(string Name, string Counted, string NotCounted, string LeftOut, FigureCell Figure)
{
    /// <summary>Empty for a row that is not led to.</summary>
    public string Anchor { get; init; } = string.Empty;
}

/// <summary>Use cases that share a row of the report, or all traps. Without groups it only sums up those that follow.</summary>
/// <param name="Name">Empty where the use cases stand in no clusters.</param>
/// <param name="Figure">All groups together; not printed without a name.</param>
public sealed record MetricPart(string Anchor, string Name, FigureCell Figure, ImmutableArray<MetricGroup> Groups);

/// <summary>A use case or a trap.</summary>
/// <param name="Link">Its page over all models.</param>
/// <param name="Note">What a reader must know of the group; empty else.</param>
/// <param name="IsBeyond">Whether it is judged beyond the metric's set, so that no headline holds it.</param>
public sealed record MetricGroup(string Anchor, string Name, Link Link, FigureCell Figure, string Note, bool IsBeyond, ImmutableArray<MetricCaseRow> Rows);

/// <summary>A case in every run.</summary>
/// <param name="Title">Empty when the benchmark gives none.</param>
public sealed record MetricCaseRow(string Id, string Title, Link Link, ImmutableArray<MetricCell> Cells);

/// <summary>What one conversation adds.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Text">In words.</param>
/// <param name="Value">For machines, in the metric's unit; empty when it is left out.</param>
/// <param name="Evidence">The conversation's page; null where it has none.</param>
public sealed record MetricCell(string Run, string Text, string Value, Link? Evidence)
{
    public bool IsScored => Value.Length > 0;
}
