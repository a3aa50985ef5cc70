using System.Collections.Immutable;

namespace SupportAgentBench.Core.Metrics;

/// <summary>Every metric, in the order of columns.</summary>
public static class MetricCatalog
{
    public static ImmutableArray<MetricDefinition> All { get; } = [];
}
