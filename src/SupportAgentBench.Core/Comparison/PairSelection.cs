using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// Which pairs are tested (statistics.md 2.5): all of them up to 200 models; beyond that each model against the cost frontier, its
/// nearest in price and its neighbours in cases handled right.
/// </summary>
internal static class PairSelection
{
    /// <summary>Up to so many models every pair is tested.</summary>
    public const int MostModels = 200;

    /// <summary>Indices of models, the smaller first, ordered by the first, then the second.</summary>
    public static ImmutableArray<(int A, int B)> Of(Board board, ImmutableArray<Rivals> rivals)
    {
        var models = Enumerable.Range(0, board.Models.Length);
        if (board.Models.Length <= MostModels)
        {
            return [.. models.SelectMany(a => Enumerable.Range(a + 1, board.Models.Length - a - 1).Select(b => (a, b)))];
        }

        var indices = board.Models.Select((model, index) => (model.Model.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        ImmutableArray<ModelId> frontier =
            [.. CostFrontier.Of(ValuePathFinder.Points(board.Models, MetricCatalog.HandledRight)).Select(point => point.Model)];
        return
        [
            .. models
                .SelectMany(model => frontier
                    .Concat(rivals[model].NearestInPrice)
                    .Concat(rivals[model].Better)
                    .Concat(rivals[model].Worse)
                    .Select(other => indices[other])
                    .Where(other => other != model)
                    .Select(other => (A: Math.Min(model, other), B: Math.Max(model, other))))
                .Distinct()
                .Order(),
        ];
    }
}
