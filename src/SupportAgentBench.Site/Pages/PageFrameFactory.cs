using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Makes what stands around a page: the same on every page but for its own address and the relative links.</summary>
/// <param name="board">For the data version and what must be said of the runs.</param>
/// <param name="siteTitle">The site's name.</param>
/// <param name="site">Where the site will stand, how it is cited, where figures of a simulated site were published.</param>
/// <param name="navigation">Pages the navigation offers, in order, behind the leaderboard.</param>
public sealed class PageFrameFactory(Board board, string siteTitle, SiteFacts site, ImmutableArray<NavigationEntry> navigation)
{
    private readonly SiteNotice? _notice = SiteNotices.For(board, site.Published);
    private readonly string _dataVersion = DataVersions.Of(board);
    private readonly CitationText? _citation = Citations.For(board, siteTitle, site);

    // Pages that stand equally deep have the same links around them, but for those that they lead to.
    private readonly ConcurrentDictionary<int, SharedLinks> _linksByDepth = new();
    private readonly FrozenSet<Route> _linked =
        [Route.NotFound, Route.Leaderboard, Route.BoardJson, Route.BoardCsv, Route.DataPage, Route.Feed, .. navigation.Select(entry => entry.Route)];

    /// <summary>Whether the workspace has a picture for previews.</summary>
    public bool HasSocialCard { get; init; }

    /// <summary>What stands on every page and is taken from runs or bound to them.</summary>
    internal IEnumerable<string> Texts =>
    [
        siteTitle,
        _dataVersion,
        board.IsMeasured ? "measured" : "not measured",
        .. _notice is null ? Enumerable.Empty<string>() : [_notice.Title, _notice.Text, _notice.Source?.Url ?? string.Empty],
        .. _citation is null ? Enumerable.Empty<string>() : [_citation.Text, _citation.BibTex],
        .. navigation.Select(entry => entry.Text),
    ];

    /// <summary>The frame of one page.</summary>
    /// <param name="route">The page's own address.</param>
    /// <param name="title">Its title, without the site's name.</param>
    /// <param name="description">One sentence for search results; may be empty.</param>
    /// <param name="trail">Where it stands; null = right below the leaderboard, under its title.</param>
    public PageFrame For(Route route, string title, string description = "", PageTrail? trail = null)
    {
        var links = _linked.Contains(route) ? Links(route) : _linksByDepth.GetOrAdd(route.Depth, static (_, from) => from.Factory.Links(from.Route), (Factory: this, Route: route));
        return new PageFrame
        {
            Title = title == siteTitle ? title : $"{title} · {siteTitle}",
            Description = description,
            Head = Head(route, title, description, trail ?? new PageTrail(title), links.Feed),
            SiteTitle = siteTitle,
            Home = links.Home,
            Stylesheet = links.Stylesheet,
            Script = links.Script,
            Navigation = links.Navigation,
            Notice = _notice,
            NoIndex = !board.IsMeasured,
            DataVersion = _dataVersion,
            BoardJson = links.BoardJson,
            BoardCsv = links.BoardCsv,
            DataPage = links.DataPage,
            Citation = _citation is null ? null : _citation with { File = site.Citation is { Authors.Length: > 0 } ? Link(route, Route.Citation) : null },
        };
    }

    private SharedLinks Links(Route route) => new(
        Home: Link(route, Route.Leaderboard),
        Stylesheet: Link(route, Route.Stylesheet),
        Script: Link(route, Route.Script),
        Feed: Link(route, Route.Feed),
        BoardJson: Link(route, Route.BoardJson),
        BoardCsv: Link(route, Route.BoardCsv),
        DataPage: Link(route, Route.DataPage),
        Navigation:
        [
            new NavigationItem("Leaderboard", Link(route, Route.Leaderboard), route == Route.Leaderboard),
            .. navigation.Select(entry => new NavigationItem(entry.Text, Link(route, entry.Route), route == entry.Route)),
        ]);

    private PageHead Head(Route route, string title, string description, PageTrail trail, Link feed)
    {
        var isHome = route == Route.Leaderboard;
        var isNowhere = route == Route.NotFound;
        return new PageHead
        {
            Title = title,
            Canonical = isNowhere ? null : route.At(site.BaseUrl),
            Twin = route.Twin is { } twin ? route.To(twin) : null,
            Feed = feed,
            Kind = isHome || isNowhere ? "website" : "article",
            SocialCard = HasSocialCard ? Route.SocialCard.At(site.BaseUrl).Url : string.Empty,
            Above = isHome || isNowhere
                ? []
                : [new Breadcrumb("Leaderboard", route.To(Route.Leaderboard)), .. trail.Above.Select(crumb => new Breadcrumb(crumb.Text, route.To(crumb.Route, crumb.Anchor)))],
            Here = trail.Here,
            StructuredData =
                isNowhere ? []
                : !isHome ? [StructuredData.Breadcrumbs([("Leaderboard", Route.Leaderboard), .. trail.Above.Select(crumb => (crumb.Text, crumb.Route)), (trail.Here, route)], site.BaseUrl)]
                : board.IsMeasured ? [StructuredData.Dataset(board, siteTitle, $"{_dataVersion}: {description}", site)]
                : [],
        };
    }

    /// <summary>Relative, so that one build serves any base path; but the page for unknown addresses is served at any depth.</summary>
    private Link Link(Route from, Route to) => from == Route.NotFound ? to.At(site.BaseUrl) : from.To(to);

    private sealed record SharedLinks(
        Link Home, Link Stylesheet, Link Script, Link Feed, Link BoardJson, Link BoardCsv, Link DataPage, ImmutableArray<NavigationItem> Navigation);
}

/// <summary>A page the navigation offers.</summary>
public sealed record NavigationEntry(string Text, Route Route);
