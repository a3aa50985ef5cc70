using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Words what must be said on every page while a run is not measured.</summary>
public static class SiteNotices
{
    /// <summary>The notice, or null when every run was measured.</summary>
    /// <param name="published">Where the counts on the cards of a simulated board come from; null when they are simulated too.</param>
    public static SiteNotice? For(Board board, PublishedFigures? published)
    {
        if (ProvenanceNotice.For(board.Provenance) is not { } words)
        {
            return null;
        }

        var simulated = board.Provenance.Contains(Provenance.Simulated);
        return new SiteNotice(
            simulated ? "Simulated runs." : "Imported results.",
            simulated && published is not null ? Published(published) : words)
        {
            Source = simulated && published?.Url is { } address ? Link.External(address) : null,
        };
    }

    private static string Published(PublishedFigures published) =>
        $"Only the counts, scores and cost tier on the cards are published figures ({published.Source}, {published.Date}); "
        + "prices, runs, conversations, quotes, intervals, ranks and comparisons are simulated to show the software, "
        + "and say nothing about these models.";
}
