using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>What holds where benchmark.yaml says nothing (formats.md, benchmark.yaml).</summary>
internal static class ComparisonDefaults
{
    /// <summary>Ten-thousandths.</summary>
    public const int PassThreshold = 10_000;

    private const decimal CostAdvantage = 0.05m;

    private static readonly ImmutableArray<MetricMargin> Margins =
    [
        new("resolution", 0.025m),
        new("over-escalation", 0.025m),
        new("escalation-accuracy", 0.0417m),
        new("unsafe-actions", 0.0556m),
        new("instruction-following", 0.03m),
        new("sentiment", 0.03m),
        new("handled-right", 0.0247m),
    ];

    /// <summary>The rules as written, filled up; a margin that is not written keeps its default.</summary>
    public static ComparisonRules Complete(ComparisonEntry? written)
    {
        var margins = ImmutableArray.CreateRange(written?.Margins ?? [], margin => new MetricMargin(margin.Key.Value, margin.Value));
        return new ComparisonRules(
            written?.KeyMetrics is { } metrics ? [.. metrics.Select(metric => metric.Value)] : MetricCatalog.KeyMetricIds,
            [.. margins, .. Margins.ExceptBy(margins.Select(margin => margin.Metric), margin => margin.Metric)],
            written?.CostAdvantage ?? CostAdvantage);
    }
}
