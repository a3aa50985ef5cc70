using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>The interval beside every headline (statistics.md 2.2).</summary>
internal static class ModelIntervals
{
    public const double Level = 0.95;

    /// <summary>Why a metric has neither intervals nor tests.</summary>
    public const string OneGroup = "all cases belong to one group, which shows no spread";

    /// <summary>The models with the intervals of their estimates.</summary>
    /// <param name="means">In the catalogue's order.</param>
    public static ImmutableArray<ModelSummary> Complete(Board board, ImmutableArray<CaseMeans> means, StudentQuantiles quantiles) =>
    [
        .. board.Models.Select((model, index) => model with
        {
            Estimates = [.. model.Estimates.Select((estimate, metric) => Complete(estimate, means[metric].Mean(index), quantiles))],
        }),
    ];

    private static Estimate Complete(Estimate estimate, ClusterMean mean, StudentQuantiles quantiles)
    {
        if (estimate.Median is not { } median)
        {
            return estimate;
        }

        // The published median may lie outside: what is drawn holds it (statistics.md, D3).
        var interval = Of(estimate, mean, quantiles)?.Including(median.ToDouble());
        return estimate with { Interval = interval, WhyNoInterval = interval is null ? OneGroup : null };
    }

    private static Interval? Of(Estimate estimate, ClusterMean mean, StudentQuantiles quantiles) => estimate.Metric.Unit switch
    {
        MetricUnit.Rate or MetricUnit.Score => WilsonInterval.OfClusters(mean, estimate.Pooled.N, Level, quantiles),
        MetricUnit.UsdPerThousand => MeanInterval.LogScale(mean, Level, quantiles),
        _ => MeanInterval.NotNegative(mean, Level, quantiles),
    };
}
