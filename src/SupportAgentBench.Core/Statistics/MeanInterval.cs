using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Statistics;

/// <summary>Intervals of means that no 1 bounds: messages, tool calls, cost, differences (statistics.md 2.2, 2.4). Null with one cluster.</summary>
public static class MeanInterval
{
    /// <summary>m ± t(G-1)·se.</summary>
    public static Interval? Student(ClusterMean mean, double level, StudentQuantiles quantiles)
    {
        if (!mean.HasSpread)
        {
            return null;
        }

        var half = quantiles.HalfWidth(level, mean.DegreesOfFreedom) * mean.StandardError;
        return new Interval(mean.Mean - half, mean.Mean + half);
    }

    /// <summary>As <see cref="Student"/> for what cannot be negative: a count of messages or calls.</summary>
    public static Interval? NotNegative(ClusterMean mean, double level, StudentQuantiles quantiles) =>
        Student(mean, level, quantiles) is { } interval ? interval with { Low = Math.Max(0, interval.Low) } : null;

    /// <summary>m·exp(±t(G-1)·se/m): for costs, whose spread grows with their size.</summary>
    public static Interval? LogScale(ClusterMean mean, double level, StudentQuantiles quantiles)
    {
        if (!mean.HasSpread)
        {
            return null;
        }

        if (mean.Mean <= 0)
        {
            return new Interval(mean.Mean, mean.Mean);
        }

        // What is never negative has a standard error of at most two means, so the factor stays finite for any costs.
        var factor = Math.Exp(quantiles.HalfWidth(level, mean.DegreesOfFreedom) * mean.StandardError / mean.Mean);
        return new Interval(mean.Mean / factor, mean.Mean * factor);
    }
}
