using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>What one conversation adds to a metric.</summary>
/// <param name="Text">In words: "resolved", "0.83", "left out: harness error".</param>
/// <param name="Units">In units of the metric's scale; null when it is left out of numerator and denominator.</param>
public readonly record struct MetricOutcome(string Text, long? Units)
{
    /// <summary>The exact value in the metric's unit, for machines: the values of a run add up to its count. Empty when it is left out.</summary>
    public string Value(MetricDefinition metric) => Units is { } units ? RationalFormat.Trimmed(new Rational(units, metric.Scale)) : string.Empty;
}
