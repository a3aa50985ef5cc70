using System.Collections.Immutable;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Which traps catch the model: one row per trap that ever did, pooled over its runs.</summary>
public sealed record TrapTable
{
    /// <summary>"Caught in 12 of 54 conversations, by 6 of 18 traps."</summary>
    public required string Total { get; init; }

    public required ImmutableArray<TrapRow> Rows { get; init; }

    /// <summary>"Held in every run: 12 traps", with their names; empty when there is none.</summary>
    public required string HeldTitle { get; init; }

    public required ImmutableArray<HeldTrap> Held { get; init; }

    /// <summary>What so few clean runs leave open; empty where no trap was held.</summary>
    public required string HeldNote { get; init; }

    public required string Basis { get; init; }

    public ImmutableArray<ReportSection> Sections { get; init; } = [];
}

/// <summary>A trap that caught the model.</summary>
/// <param name="Anchor">Id on the page.</param>
/// <param name="Figure">"2 of 3 runs".</param>
/// <param name="Class">"every run", "some runs", "1 run".</param>
/// <param name="Level">For the tint: <c>every</c> or <c>some</c>.</param>
/// <param name="Board">"12 of 66 runs, 18%".</param>
/// <param name="Others">What the other models' rate is.</param>
/// <param name="Hint">What the class asks of a reader, and what so few runs leave open.</param>
/// <param name="BoardHint">The rate when every model counts once.</param>
public sealed record TrapRow(
    string Anchor, string Name, string Mechanism, FigureCell Figure, string Class, string Level, string Board, string Others, string Hint, string BoardHint)
{
    /// <summary>The board's rate as a bar; null where no model was scored.</summary>
    public UseCaseBar? BoardBar { get; init; }
}

/// <summary>A trap that did not catch the model in any of its runs.</summary>
/// <param name="Luck">How often a model with the others' rate would hold it as well, or what is left open where nobody was caught.</param>
public sealed record HeldTrap(string Anchor, string Name, string Board, string Luck, Link Evidence);

/// <summary>How the runs differ.</summary>
public sealed record StabilityTable
{
    /// <summary>"r1", "r2" …</summary>
    public required ImmutableArray<string> Runs { get; init; }

    public required ImmutableArray<StabilityRow> Rows { get; init; }

    /// <summary>What the runs say together, a sentence each: tries, tickets that change, expected swing, a run that stands out.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>"In all 3 tries": head of a column.</summary>
    public string EveryRun { get; init; } = string.Empty;

    /// <summary>Cases handled right over and over: all cases, then each bucket.</summary>
    public ImmutableArray<ReliabilityRow> Reliability { get; init; } = [];

    /// <summary>Why there is no table: one run only; empty else.</summary>
    public string Why { get; init; } = string.Empty;

    public ImmutableArray<ReportSection> Sections { get; init; } = [];
}

/// <summary>A metric run by run.</summary>
/// <param name="Part">Whether it is a part of the row above (handled right, split by bucket).</param>
/// <param name="Range">From the lowest to the highest run.</param>
public sealed record StabilityRow(string Name, bool Part, ImmutableArray<StabilityValue> Values, string Range)
{
    /// <summary>The runs as dots on the metric's axis, as all cards have it; null where nothing is drawn.</summary>
    public RunDots? Dots { get; init; }
}

/// <summary>A value of one run.</summary>
/// <param name="Evidence">The conversations behind it; null where no page lists them.</param>
public sealed record StabilityValue(string Text, Link? Evidence);

/// <summary>How steadily cases of one set are handled right.</summary>
/// <param name="Part">Whether it is a bucket of the row above.</param>
/// <param name="Once">In a single try.</param>
/// <param name="EveryRun">In all tries.</param>
/// <param name="Every">Cases handled right in every run, and so on: the three add up.</param>
/// <param name="Changes">How many tickets change outcome between two runs.</param>
public sealed record ReliabilityRow(
    string Name, bool Part, HintedText Once, HintedText EveryRun, string Every, string Some, string None, HintedText Changes);

/// <summary>A text with what stands behind it.</summary>
/// <param name="Hint">For the tooltip; empty when there is none.</param>
/// <param name="Why">Why it is n/a; empty when it is not.</param>
public sealed record HintedText(string Text, string Hint, string Why);

/// <summary>What it costs and how much it talks.</summary>
public sealed record CostTable
{
    public required ImmutableArray<CostRow> Rows { get; init; }

    /// <summary>Where it stands among all models in agent messages; null where there is nothing to stand among.</summary>
    public VerbosityStrip? Verbosity { get; init; }

    public ImmutableArray<ReportSection> Sections { get; init; } = [];
}

/// <summary>A figure with its place among all models.</summary>
/// <param name="Place">"3rd of 14, from fewest"; empty where it says nothing.</param>
public sealed record CostRow(string Anchor, string Name, FigureCell Figure, string Runs, string Place);

/// <summary>A row of the table at a glance: medians over runs, with the author's remark.</summary>
/// <param name="Anchor">Id on the page where no card has it; empty else.</param>
/// <param name="Remark">Null without one.</param>
public sealed record GlanceRow(string Anchor, string Name, FigureCell Figure, ProseFragment? Remark);

/// <summary>The model use case by use case, pooled over its runs.</summary>
public sealed record UseCaseTable
{
    public required string Basis { get; init; }

    /// <summary>Clusters of the verdict and what is left; every use case on its own without a verdict.</summary>
    public required ImmutableArray<UseCaseRow> Rows { get; init; }

    /// <summary>One row, the sums of the rows: the pooled counts of the cards.</summary>
    public required ImmutableArray<UseCaseRow> Total { get; init; }

    /// <summary>Every use case on its own; empty when the rows are that already.</summary>
    public ImmutableArray<UseCaseRow> Single { get; init; } = [];

    /// <summary>Whether the author reads any of them.</summary>
    public bool HasReadings => Rows.Any(row => row.Read is not null);
}

/// <summary>A row of use cases.</summary>
public sealed record UseCaseRow
{
    /// <summary>Id on the page; empty for rows no figure leads to.</summary>
    public string Anchor { get; init; } = string.Empty;

    public required string Name { get; init; }

    /// <summary>Names of the use cases in it, when there are several.</summary>
    public required string Members { get; init; }

    /// <summary>How many conversations are scored.</summary>
    public required string Conversations { get; init; }

    public required FigureCell Resolution { get; init; }

    public required FigureCell OverEscalation { get; init; }

    public required FigureCell InstructionFollowing { get; init; }

    /// <summary>The same as bars, with the whole board as a tick; null where the figure is missing.</summary>
    public UseCaseBar? ResolutionBar { get; init; }

    public UseCaseBar? OverEscalationBar { get; init; }

    public UseCaseBar? InstructionFollowingBar { get; init; }

    /// <summary>The author's reading; null without one.</summary>
    public ProseFragment? Read { get; init; }
}
