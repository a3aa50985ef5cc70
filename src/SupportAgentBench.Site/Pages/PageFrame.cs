using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages;

/// <summary>What every page has around its content. Texts are finished; a template only prints.</summary>
public sealed record PageFrame
{
    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search results and previews; empty when there is none.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What machines read of the page.</summary>
    public required PageHead Head { get; init; }

    public required string SiteTitle { get; init; }

    public required Link Home { get; init; }

    public required Link Stylesheet { get; init; }

    public required Link Script { get; init; }

    public required ImmutableArray<NavigationItem> Navigation { get; init; }

    /// <summary>What must be said of runs that are not measured; null on a measured site.</summary>
    public SiteNotice? Notice { get; init; }

    /// <summary>Whether search engines are asked to stay away.</summary>
    public required bool NoIndex { get; init; }

    /// <summary>"SupportAgentBench 2, runs up to 29 June 2026".</summary>
    public required string DataVersion { get; init; }

    public required Link BoardJson { get; init; }

    public required Link BoardCsv { get; init; }

    /// <summary>The page that explains the data files.</summary>
    public required Link DataPage { get; init; }

    /// <summary>How to cite the board; null when that is not to be done, or nobody said how.</summary>
    public CitationText? Citation { get; init; }
}

/// <summary>An entry of the navigation.</summary>
public sealed record NavigationItem(string Text, Link Link, bool IsCurrent);

/// <summary>The notice on every page of a site whose runs are not all measured. It cannot be switched off.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Text">The whole notice.</param>
public sealed record SiteNotice(string Title, string Text)
{
    /// <summary>Where the published figures stand; null when there are none or no address is known.</summary>
    public Link? Source { get; init; }
}
