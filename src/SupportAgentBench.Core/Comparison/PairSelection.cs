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
        if (board.Models.Length <= MostModels)
        {
            return All(board.Models.Length);
        }

        var indices = board.Models.Select((model, index) => (model.Model.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        ImmutableArray<ModelId> frontier =
            [.. CostFrontier.Of(ValuePathFinder.Points(board.Models, MetricCatalog.HandledRight)).Select(point => point.Model)];
        return
        [
            .. Enumerable.Range(0, board.Models.Length)
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

    private static ImmutableArray<(int A, int B)> All(int models)
    {
        var pairs = ImmutableArray.CreateBuilder<(int A, int B)>(models * (models - 1) / 2);
        for (var a = 0; a < models; a++)
        {
            for (var b = a + 1; b < models; b++)
            {
                pairs.Add((a, b));
            }
        }

        return pairs.MoveToImmutable();
    }
}
