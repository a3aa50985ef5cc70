using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Words what must be said on every page when a run was not measured.</summary>
public static class ProvenanceNotices
{
    /// <summary>The notice, or null when every run was measured.</summary>
    /// <param name="published">Where the counts on the cards come from; null when they are simulated too.</param>
    public static ProvenanceNotice? For(Board board, PublishedFigures? published)
    {
        if (board.IsMeasured)
        {
            return null;
        }

        if (!board.Provenance.Contains(Provenance.Simulated))
        {
            return new ProvenanceNotice("Imported results.", "Some runs on this site come from another harness. They were not measured by this benchmark.");
        }

        return new ProvenanceNotice(
            "Simulated runs.",
            published is null
                ? "Runs on this site are simulated to show the software. Nothing here says anything about the models named."
                : $"Only the counts, scores and cost tier on the cards are published figures ({published.Source}, {published.Date}); "
                    + "prices, runs, conversations, quotes, intervals, ranks and comparisons are simulated to show the software, "
                    + "and say nothing about these models.")
        {
            Source = published?.Url is { } address ? Link.External(address) : null,
        };
    }
}
