using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Core.Model;

/// <summary>What site.yaml says.</summary>
public sealed record SiteFacts
{
    public required ProseText Title { get; init; }

    public ProseText? Kicker { get; init; }

    public required ProseText Question { get; init; }

    /// <summary>Absolute, ends with a slash. Only 404.html, feed, sitemap and canonical links use it.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Metric id the leaderboard is sorted by; null = the first key metric.</summary>
    public string? DefaultSort { get; init; }

    public ImmutableArray<Pick> Picks { get; init; } = [];

    public Citation? Citation { get; init; }

    public EvidencePages Evidence { get; init; }

    public ComparePages Compare { get; init; }

    public string? Canary { get; init; }

    /// <summary>Without it a site with simulated runs is an error under <c>--strict</c>.</summary>
    public bool AllowSimulated { get; init; }

    /// <summary>Where the figures on the cards of a simulated site were published; null when nobody published them.</summary>
    public PublishedFigures? Published { get; init; }

    public ImmutableArray<PublishAllowance> PublishAllow { get; init; } = [];
}

/// <summary>A model offered under "start here", with the condition that must hold.</summary>
public sealed record Pick(ProseText Title, ModelId Model, string? Holds, SourceLocation HoldsLocation, ProseText Text);

/// <summary>How to cite the site.</summary>
public sealed record Citation(ImmutableArray<string> Authors, int? Year, string? Url);

/// <summary>The publication whose counts a simulated board was made to show.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Date">Its date in words: "July 2026".</param>
/// <param name="Url">Its address; null when none is known.</param>
public sealed record PublishedFigures(string Source, string Date, Uri? Url);

/// <summary>Which conversations get a page of their own.</summary>
public enum EvidencePages
{
    All,
    TrapsAndFailures,
    None,
}

/// <summary>Which pairs of models get a page.</summary>
public enum ComparePages
{
    All,
    Frontier,
    None,
}

/// <summary>A text that the scan for secrets lets pass, with the reason.</summary>
/// <param name="Place">Where it is allowed.</param>
public sealed record PublishAllowance(string Text, string Reason, SourceLocation Place);

/// <summary>A hand-written page: front matter and Markdown.</summary>
/// <param name="Name">File name without extension; its route.</param>
public sealed record HandWrittenPage(string Name, ProseText Title, ProseText? Description, ProseText Body);
