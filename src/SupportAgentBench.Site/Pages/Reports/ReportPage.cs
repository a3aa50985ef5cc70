using System.Collections.Immutable;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>The deep report of a model, in the order it is read.</summary>
public sealed record ReportPage
{
    public required PageFrame Page { get; init; }

    public required ReportHead Head { get; init; }

    public required ImmutableArray<MetricCard> Cards { get; init; }

    /// <summary>How sure the figures are, a sentence each.</summary>
    public required ImmutableArray<string> HowSure { get; init; }

    /// <summary>Whether there is text whose claims may be marked.</summary>
    public required bool HasClaims { get; init; }

    /// <summary>The model before it on the leaderboard; null for the first.</summary>
    public ModelLink? Previous { get; init; }

    /// <summary>The model after it; null for the last.</summary>
    public ModelLink? Next { get; init; }

    /// <summary>How it was run: cases, turns, runs, judge.</summary>
    public required ImmutableArray<ReportFact> HowItWasRun { get; init; }

    /// <summary>Sections of the verdict printed right after the cards.</summary>
    public ImmutableArray<ReportSection> ShortVersion { get; init; } = [];

    /// <summary>The verdict's own sections, in the author's order.</summary>
    public ImmutableArray<ReportSection> VerdictSections { get; init; } = [];

    public required TrapTable Traps { get; init; }

    public required StabilityTable Stability { get; init; }

    public ImmutableArray<ProseFragment> Strong { get; init; } = [];

    public ImmutableArray<ProseFragment> Weak { get; init; } = [];

    /// <summary>The model against its rivals, then the author's words on it.</summary>
    public required RivalSection Compares { get; init; }

    public required CostTable Cost { get; init; }

    /// <summary>Null without a verdict.</summary>
    public ProseFragment? BottomLine { get; init; }

    public required ImmutableArray<GlanceRow> Glance { get; init; }

    /// <summary>Whether the author remarks on any of them.</summary>
    public bool HasRemarks => Glance.Any(row => row.Remark is not null);

    /// <summary>What the figures at a glance are: "Median of 3 runs."</summary>
    public required string GlanceBasis { get; init; }

    public required UseCaseTable UseCases { get; init; }

    /// <summary>Runs and conversations that do not count, with reasons.</summary>
    public ImmutableArray<string> Footnotes { get; init; } = [];

    /// <summary>Files to take along.</summary>
    public required ImmutableArray<Download> Downloads { get; init; }

    /// <summary>The page's parts, for its table of contents.</summary>
    public required ImmutableArray<ContentsEntry> Contents { get; init; }
}

/// <summary>What stands above the cards.</summary>
public sealed record ReportHead
{
    /// <summary>The model's.</summary>
    public required string Name { get; init; }

    /// <summary>What the report looks at it for.</summary>
    public string Subject { get; } = "for customer support agents";

    /// <summary>"kimi-k2.6 for customer support agents".</summary>
    public string Title => $"{Name} {Subject}";

    public required string Lab { get; init; }

    /// <summary>The lab's picture; null = the workspace has none.</summary>
    public Link? Logo { get; init; }

    /// <summary>Up to two letters that stand for the lab.</summary>
    public required string Monogram { get; init; }

    public string TierSign { get; init; } = string.Empty;

    public string TierWord { get; init; } = string.Empty;

    /// <summary>Names of the badges that the model carries.</summary>
    public ImmutableArray<BadgeLabel> Badges { get; init; } = [];

    /// <summary>Further chips: open weights, reasoning setting, release date.</summary>
    public ImmutableArray<string> Chips { get; init; } = [];

    /// <summary>Null without a verdict.</summary>
    public ProseFragment? Headline { get; init; }

    /// <summary>Which runs, when, by what; who read them.</summary>
    public required string Provenance { get; init; }
}

/// <summary>One of the six cards.</summary>
/// <param name="Anchor">Id on the page; figures in prose lead here.</param>
/// <param name="Basis">"median of 3 runs".</param>
/// <param name="Pooled">"341 of 360 in all"; empty where it says nothing more than the count.</param>
/// <param name="Runs">"runs 114, 113, 114"; empty with one run.</param>
public sealed record MetricCard(string Anchor, string Name, string Caption, FigureCell Figure, string Basis, string Pooled, string Runs)
{
    /// <summary>How sure the figure is.</summary>
    public required IntervalCell Interval { get; init; }

    public required RankCell Rank { get; init; }
}

/// <summary>Another model's report.</summary>
public sealed record ModelLink(Link Link, string Model);

/// <summary>A fact with its name.</summary>
public sealed record ReportFact(string Name, string Text);

/// <summary>A hand-written section.</summary>
/// <param name="TitleText">The title without mark-up, for the table of contents.</param>
public sealed record ReportSection(string Anchor, ProseFragment Title, string TitleText, ProseFragment Body)
{
    /// <summary>Whether its title is the heading of the computed part it stands in: no page says that twice.</summary>
    public bool RepeatsHeading { get; init; }
}

/// <summary>An entry of the table of contents.</summary>
public sealed record ContentsEntry(Link Link, string Text);
