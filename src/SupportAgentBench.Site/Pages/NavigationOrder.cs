using System.Collections.Immutable;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages;

/// <summary>Decides what the navigation offers behind the leaderboard: the methodology, the data, then the author's other pages by name.</summary>
public static class NavigationOrder
{
    public static ImmutableArray<NavigationEntry> Of(ImmutableArray<BoundPage> pages) =>
    [
        new NavigationEntry("Methodology", Route.Methodology),
        new NavigationEntry("Data", Route.DataPage),
        .. pages
            .Where(page => Route.HandWritten(page.Name) != Route.Methodology)
            .OrderBy(page => page.Name, StringComparer.Ordinal)
            .Select(page => new NavigationEntry(page.Title.Text, Route.HandWritten(page.Name))),
    ];
}
