using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

/// <summary>Both relations by their definitions, from the board's own figures and pair by pair.</summary>
internal static class DominanceByHand
{
    public static ImmutableArray<StrictEdge> Strict(Board board) =>
    [
        .. from first in board.Models
           from second in board.Models
           where IsStrict(board, first, second)
           select new StrictEdge(first.Model.Id, second.Model.Id),
    ];

    /// <summary>Dominator and dominated; every pair must be tested.</summary>
    public static ImmutableArray<string> Level(Board board) =>
    [
        .. from first in board.Models
           from second in board.Models
           where IsLevel(board, first, second)
           select $"{first.Model.Id} over {second.Model.Id}",
    ];

    private static bool IsStrict(Board board, ModelSummary first, ModelSummary second)
    {
        if (first[MetricCatalog.Cost].Median is not { } cost || second[MetricCatalog.Cost].Median is not { } otherCost || cost > otherCost)
        {
            return false;
        }

        var isBetter = cost < otherCost;
        foreach (var metric in board.Benchmark.Comparison.KeyMetrics.Select(id => MetricCatalog.Find(id)!))
        {
            if (first[metric].Median is not { } own || second[metric].Median is not { } others)
            {
                return false;
            }

            var worse = metric.Better == Better.High ? own < others : own > others;
            if (worse)
            {
                return false;
            }

            isBetter |= own != others;
        }

        return isBetter;
    }

    private static bool IsLevel(Board board, ModelSummary first, ModelSummary second)
    {
        var share = Core.Numbers.Rational.FromDecimal(1 - board.Benchmark.Comparison.CostAdvantage);
        return first[MetricCatalog.Cost].Median is { } cost
            && second[MetricCatalog.Cost].Median is { } otherCost
            && cost < otherCost
            && cost <= otherCost * share
            && board.Benchmark.Comparison.KeyMetrics.All(id =>
            {
                var metric = MetricCatalog.Find(id)!;
                var margin = (double)board.Benchmark.Comparison.Margins.Single(each => each.Metric == id).Value;
                return board.Comparison!.Difference(first.Model.Id, second.Model.Id, metric) is { } difference
                    && (metric.Better == Better.High ? difference.Bounds90.Low > -margin : difference.Bounds90.High < margin);
            });
    }
}
