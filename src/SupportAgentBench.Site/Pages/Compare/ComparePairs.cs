using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>
/// Which pairs of models get a page: those that were tested, which are all of them on every board of a size that people read; or
/// only those on the cost frontier of cases handled right.
/// </summary>
public static class ComparePairs
{
    public static IEnumerable<ModelPair> Of(Board board, ComparePages asked)
    {
        var comparison = board.Comparison ?? throw new InvalidOperationException("Complete the board first.");
        switch (asked)
        {
            case ComparePages.None:
                return [];
            case ComparePages.Frontier:
                HashSet<ModelId> frontier = [.. comparison.ValuePaths.First(path => path.Metric == MetricCatalog.HandledRight).Frontier];
                return comparison.Pairs.Where(pair => frontier.Contains(pair.A) && frontier.Contains(pair.B));
            default:
                return comparison.Pairs;
        }
    }
}
