using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Makes what stands around a page: the same on every page but for the relative links.</summary>
/// <param name="board">For the data version and what must be said of the runs.</param>
/// <param name="siteTitle">The site's name.</param>
/// <param name="published">Where the figures on the cards of a simulated site were published; null when they were not.</param>
/// <param name="baseAddress">Where the site will stand; only the page for unknown addresses needs it.</param>
/// <param name="navigation">Pages the navigation offers, in order, behind the leaderboard.</param>
public sealed class PageFrameFactory(Board board, string siteTitle, PublishedFigures? published, Uri baseAddress, ImmutableArray<NavigationEntry> navigation)
{
    private readonly SiteNotice? _notice = SiteNotices.For(board, published);
    private readonly string _dataVersion = DataVersions.Of(board);

    /// <summary>The frame of one page.</summary>
    /// <param name="route">The page's own address.</param>
    /// <param name="title">Its title, without the site's name.</param>
    /// <param name="description">One sentence for search results; may be empty.</param>
    public PageFrame For(Route route, string title, string description = "") => new()
    {
        Title = title == siteTitle ? title : $"{title} · {siteTitle}",
        Description = description,
        SiteTitle = siteTitle,
        Home = Link(route, Route.Leaderboard),
        Stylesheet = Link(route, Route.Stylesheet),
        Navigation =
        [
            new NavigationItem("Leaderboard", Link(route, Route.Leaderboard), route == Route.Leaderboard),
            .. navigation.Select(entry => new NavigationItem(entry.Text, Link(route, entry.Route), route == entry.Route)),
        ],
        Notice = _notice,
        NoIndex = !board.IsMeasured,
        DataVersion = _dataVersion,
        BoardJson = Link(route, Route.BoardJson),
        BoardCsv = Link(route, Route.BoardCsv),
        DataPage = Link(route, Route.DataPage),
    };

    /// <summary>Relative, so that one build serves any base path; but the page for unknown addresses is served at any depth.</summary>
    private Link Link(Route from, Route to) => from == Route.NotFound ? to.At(baseAddress) : from.To(to);
}

/// <summary>A page the navigation offers.</summary>
public sealed record NavigationEntry(string Text, Route Route);
