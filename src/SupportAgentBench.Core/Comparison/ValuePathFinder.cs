using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Lays the value path over a metric (statistics.md 3.5).</summary>
public static class ValuePathFinder
{
    /// <summary>The path over any metric with a good direction, and over any selection of models.</summary>
    /// <param name="board">The board of the data.</param>
    /// <param name="keeps">A floor, applied before all else: "escalation accuracy at least 23 of 24"; null = all models.</param>
    public static ValuePath Find(BenchmarkData data, Board board, MetricDefinition metric, Func<ModelSummary, bool>? keeps = null) =>
        Find(board, new CaseMeans(CaseTallies.Of([metric], board, BoardRuns.Of(data, board))[0]), new StudentQuantiles(), keeps);

    internal static ValuePath Find(Board board, CaseMeans means, StudentQuantiles quantiles, Func<ModelSummary, bool>? keeps = null)
    {
        var metric = means.Metric;
        var indices = board.Models.Select((model, index) => (model.Model.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var frontier = CostFrontier.Of(Points(board.Models.Where(model => keeps?.Invoke(model) ?? true), metric));
        var stops = CostFrontier.UpperHull(frontier);
        return new ValuePath(
            metric,
            [.. frontier.Select(point => point.Model)],
            [.. stops.Select(point => point.Model)],
            [.. stops.Zip(stops.Skip(1), (from, to) => new ValueStep(
                from.Model,
                to.Model,
                to.Value - from.Value,
                to.Cost - from.Cost,
                Gain(means, indices[to.Model], indices[from.Model], quantiles)))]);
    }

    /// <summary>Models with both a cost and a value; a metric without a good direction has no points.</summary>
    internal static IEnumerable<PricedValue> Points(IEnumerable<ModelSummary> models, MetricDefinition metric)
    {
        foreach (var model in models)
        {
            if (metric.Sign != 0 && model[MetricCatalog.Cost].Median is { } cost && model[metric].Median is { } value)
            {
                yield return new PricedValue(model.Model.Id, cost, value * metric.Sign);
            }
        }
    }

    private static Interval? Gain(CaseMeans means, int to, int from, StudentQuantiles quantiles) => means.Metric.Sign > 0
        ? MeanInterval.Student(means.Difference(to, from), ModelIntervals.Level, quantiles)
        : MeanInterval.Student(means.Difference(from, to), ModelIntervals.Level, quantiles);
}
