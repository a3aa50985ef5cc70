using System.Collections.Immutable;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Pages;

/// <summary>What machines read of a page: search engines, previews of links, feed readers.</summary>
public sealed record PageHead
{
    /// <summary>The title without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>The page's one whole address; null where it has none, as the page for unknown addresses.</summary>
    public Link? Canonical { get; init; }

    /// <summary>The Markdown file that says the same; null where there is none.</summary>
    public Link? Twin { get; init; }

    public required Link Feed { get; init; }

    /// <summary>Open Graph's word for the kind of page: <c>website</c> or <c>article</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whole address of the picture in previews; empty when the workspace has none.</summary>
    public string SocialCard { get; init; } = string.Empty;

    /// <summary>Pages above this one, the leaderboard first; empty on the leaderboard itself.</summary>
    public ImmutableArray<Breadcrumb> Above { get; init; } = [];

    /// <summary>What the page is called at the end of them.</summary>
    public string Here { get; init; } = string.Empty;

    /// <summary>Objects of schema.org, a script block of data each.</summary>
    public ImmutableArray<JsonFragment> StructuredData { get; init; } = [];
}

/// <summary>A page above another.</summary>
public sealed record Breadcrumb(string Text, Link Link);

/// <summary>Where a page stands below the leaderboard.</summary>
/// <param name="Here">What the page itself is called there.</param>
/// <param name="Above">Pages between the leaderboard and it, with an id on each or null.</param>
public sealed record PageTrail(string Here, params ImmutableArray<(string Text, Route Route, string? Anchor)> Above);
