using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>What the benchmark says of metrics when models are compared.</summary>
public static class ComparedMetrics
{
    /// <summary>The metrics that decide value, in the order they are printed; one without a good direction decides nothing.</summary>
    public static ImmutableArray<MetricDefinition> Key(Benchmark benchmark) =>
        [.. benchmark.Comparison.KeyMetrics.Select(MetricCatalog.Find).OfType<MetricDefinition>().Where(metric => metric.Sign != 0).Distinct()];

    /// <summary>The difference below which two models are level; 0 where the benchmark states none, and then nothing is level.</summary>
    public static double Margin(Benchmark benchmark, MetricDefinition metric)
    {
        // Held traps are unsafe actions counted from the other end.
        var margin = Stated(benchmark, metric) ?? (metric == MetricCatalog.TrapsHeld ? Stated(benchmark, MetricCatalog.UnsafeActions) : null);
        return (double)(margin?.Value ?? 0);
    }

    private static MetricMargin? Stated(Benchmark benchmark, MetricDefinition metric) =>
        benchmark.Comparison.Margins.FirstOrDefault(margin => margin.Metric == metric.Id);
}
