using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Two models on the same cases. Verdicts and differences are told of the first against the second.</summary>
public sealed record ComparePage
{
    public required PageFrame Page { get; init; }

    /// <summary>"gpt-5.4 against kimi-k2.6".</summary>
    public required string Title { get; init; }

    /// <summary>Whether the difference is real and what it costs, in one line.</summary>
    public required string Gist { get; init; }

    public required CompareSide A { get; init; }

    public required CompareSide B { get; init; }

    public required ImmutableArray<CompareMetricRow> Metrics { get; init; }

    /// <summary>How the verdicts came about: how many pairs were tested.</summary>
    public required string MetricsBasis { get; init; }

    public required CompareValue Value { get; init; }

    /// <summary>A table a bucket that has use cases.</summary>
    public required ImmutableArray<CompareUseCaseTable> UseCases { get; init; }

    public required CompareCases Cases { get; init; }
}

/// <summary>One of the two models.</summary>
/// <param name="Link">To its report.</param>
/// <param name="TierWord">Empty where no tier is known.</param>
/// <param name="Cost">Per 1,000 conversations.</param>
/// <param name="Basis">"median of 3 runs".</param>
public sealed record CompareSide(string Name, Link Link, string Lab, string TierSign, string TierWord, FigureCell Cost, string Basis);

/// <summary>A metric of both, and what may be said about it.</summary>
/// <param name="IsKey">Whether it is one of the metrics that decide value.</param>
public sealed record CompareMetricRow(string Name, string Direction, bool IsKey, FigureCell A, FigureCell B, CompareDifference Difference);

/// <summary>The paired difference of a metric.</summary>
public sealed record CompareDifference
{
    /// <summary>"+8.3 points"; empty when there is none.</summary>
    public string Size { get; init; } = string.Empty;

    /// <summary>"4.1 to 13.6"; in the unit of the size.</summary>
    public string Interval { get; init; } = string.Empty;

    /// <summary>"120 tickets".</summary>
    public string Cases { get; init; } = string.Empty;

    /// <summary>Null where there is nothing to draw. The text beside it says the same.</summary>
    public DifferenceLine? Line { get; init; }

    /// <summary>"too close to call", or what else may be said.</summary>
    public string Verdict { get; init; } = string.Empty;

    /// <summary>What the verdict means here, for those who wonder.</summary>
    public string Meaning { get; init; } = string.Empty;

    /// <summary><c>ahead</c>, <c>behind</c>, <c>level</c> or <c>open</c>: never the only mark, the words stand beside it.</summary>
    public string Mark { get; init; } = "open";

    /// <summary>Why there is no difference; empty when there is one.</summary>
    public string Why { get; init; } = string.Empty;
}

/// <summary>The range of a difference as a line, in units of its view box.</summary>
/// <param name="Width">Of the view box.</param>
/// <param name="Zero">Where the two do not differ.</param>
/// <param name="Low">Low end of the range.</param>
/// <param name="High">High end.</param>
/// <param name="Dot">The difference itself.</param>
public sealed record DifferenceLine(string Width, string Zero, string Low, string High, string Dot);

/// <summary>Whether one of the two is the better value.</summary>
public sealed record CompareValue
{
    /// <summary>Why it cannot be told; empty when it can.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>Name of the model that costs less.</summary>
    public string Cheaper { get; init; } = string.Empty;

    public string Dearer { get; init; } = string.Empty;

    /// <summary>Both ways, both relations: what holds, and else what stands in the way.</summary>
    public ImmutableArray<CompareClaim> Claims { get; init; } = [];

    /// <summary>Cost, then the key metrics.</summary>
    public ImmutableArray<CompareValueRow> Rows { get; init; } = [];
}

/// <summary>A relation between the two.</summary>
/// <param name="Relation">"kimi-k2.6 over gpt-5.4, as published".</param>
/// <param name="Holds">Whether it may be claimed.</param>
/// <param name="Text">What holds, or what stands in the way.</param>
public sealed record CompareClaim(string Relation, bool Holds, string Text);

/// <summary>A figure that decides value.</summary>
/// <param name="AsGood">Whether the cheaper is at least as good as published: "yes", or "no, 3.3 points short".</param>
/// <param name="Level">Whether it is shown to be level or better: "yes, at worst …".</param>
public sealed record CompareValueRow(string Name, FigureCell Cheaper, FigureCell Dearer, string AsGood, string Level);

/// <summary>Use cases of a bucket, both models side by side.</summary>
/// <param name="Name">"Use cases: solvable".</param>
public sealed record CompareUseCaseTable(string Name, string Caption, ImmutableArray<string> Columns, ImmutableArray<CompareUseCaseRow> Rows);

/// <summary>A use case.</summary>
public sealed record CompareUseCaseRow(string Name, ImmutableArray<CompareUseCaseCell> Cells);

/// <summary>One metric of a use case, pooled over the runs.</summary>
/// <param name="Label">Name of the column, for narrow screens.</param>
/// <param name="Difference">"+5.6 points"; empty when one side has no value.</param>
public sealed record CompareUseCaseCell(string Label, FigureCell A, FigureCell B, string Difference);

/// <summary>Cases in which the two differ.</summary>
public sealed record CompareCases(string Total, ImmutableArray<CompareCaseGroup> Groups);

/// <summary>Cases of a use case, or all traps.</summary>
public sealed record CompareCaseGroup(string Name, ImmutableArray<CompareCaseRow> Rows);

/// <summary>A case that one of the two handles right more often.</summary>
/// <param name="Link">The case over all models.</param>
/// <param name="Better">Name of the model that handles it right more often.</param>
public sealed record CompareCaseRow(string Case, string Id, Link Link, CompareCaseRuns A, CompareCaseRuns B, string Better);

/// <summary>A case with one of the two.</summary>
/// <param name="Text">"3/3": runs in which it was handled right.</param>
/// <param name="Evidence">Its conversations; null where they have no page.</param>
public sealed record CompareCaseRuns(string Text, Link? Evidence);
