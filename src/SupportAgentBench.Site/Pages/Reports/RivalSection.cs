using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>How a model compares with the others: computed, then in the author's words.</summary>
public sealed record RivalSection
{
    /// <summary>Heading of the section; an author's section of the same title needs no second one.</summary>
    public const string Title = "How it compares";

    /// <summary>Why there is nothing to compare: the only model; empty else.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>Nearest in price and in quality, a line each.</summary>
    public ImmutableArray<RivalLine> Rivals { get; init; } = [];

    /// <summary>Whether any of the rivals has a page together with the model.</summary>
    public bool HasComparePages => Rivals.Any(rival => rival.Compare is not null);

    /// <summary>How verdicts came about.</summary>
    public string Basis { get; init; } = string.Empty;

    /// <summary>A row a metric, a cell a rival.</summary>
    public ImmutableArray<RivalRow> Rows { get; init; } = [];

    /// <summary>Which metrics decide value, and by which margins; printed with every claim.</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>Why it takes part in no comparison of value; empty where it does.</summary>
    public string WhyNotValued { get; init; } = string.Empty;

    /// <summary>Models it is better value than.</summary>
    public required ValueList Dominates { get; init; }

    /// <summary>Models that are better value than it.</summary>
    public required ValueList DominatedBy { get; init; }

    /// <summary>What the lines of <see cref="InTheWay"/> go by; not the margins of <see cref="Rule"/>.</summary>
    public string InTheWayRule { get; } = "Against the models nearest in price, by the headlines: to be at least as good allows no gap, however small.";

    /// <summary>What stands in the way of either, for the models nearest in price.</summary>
    public ImmutableArray<ValueHurdle> InTheWay { get; init; } = [];

    /// <summary>Where it stands on the value path.</summary>
    public required string ValuePath { get; init; }

    public ImmutableArray<ReportSection> Sections { get; init; } = [];
}

/// <summary>A rival in one line: whether the difference is real, and what it costs.</summary>
/// <param name="Role">"next cheaper".</param>
/// <param name="Report">The rival's report.</param>
/// <param name="Compare">The page of the two; null when there is none.</param>
public sealed record RivalLine(string Role, string Model, Link Report, Link? Compare, string Text);

/// <summary>What stands between a model and better value than a rival, or the rival's than its.</summary>
/// <param name="Report">The rival's report.</param>
/// <param name="Compare">The page of the two, with every figure behind the words; null when there is none.</param>
public sealed record ValueHurdle(string Model, Link Report, Link? Compare, string Text);

/// <summary>A metric against every rival.</summary>
public sealed record RivalRow(string Metric, ImmutableArray<RivalVerdict> Cells);

/// <summary>What may be said of the model against a rival.</summary>
/// <param name="Rival">Name, for narrow screens.</param>
/// <param name="Text">"ahead by 9.2 points (4.1 to 14.3)".</param>
/// <param name="Mark">For the style sheet; the words say the same.</param>
/// <param name="Why">Why there is no verdict; empty else.</param>
public sealed record RivalVerdict(string Rival, string Text, string Mark, string Why);

/// <summary>Pairs of one direction.</summary>
/// <param name="None">What to say when there is none; empty else.</param>
/// <param name="More">How many more there are than are shown; empty else.</param>
/// <param name="Summary">"Better value than 8 models": what stands over many of them, folded; empty where there are few.</param>
public sealed record ValueList(string Heading, string None, ImmutableArray<ValueClaim> Claims, string More, string Summary);

/// <summary>A claim of better value with the figures it stands on.</summary>
/// <param name="Words">"costs 54% less, level or better on all five".</param>
/// <param name="Runs">"single run" where one of the two was measured once; empty else.</param>
public sealed record ValueClaim(string Model, Link Report, Link? Compare, string Words, string Runs, string Cheaper, string Dearer, ImmutableArray<ValueFigure> Figures);

/// <summary>A key metric of a claim.</summary>
public sealed record ValueFigure(string Metric, string Cheaper, string Dearer);
