using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Messages against quality across models: they go together or not; nothing is said about cause (statistics.md 1.7).</summary>
/// <param name="Quality">What quality means here.</param>
/// <param name="Models">Models with both headlines.</param>
/// <param name="Correlation">Null where <paramref name="Why"/> says why.</param>
/// <param name="Exceptions">Models farther from the line than 1.5 residual standard deviations, ordered by id.</param>
public sealed record VerbosityComparison(
    MetricDefinition Quality,
    int Models,
    CorrelationEstimate? Correlation,
    ImmutableArray<VerbosityException> Exceptions,
    string? Why);

/// <summary>A model off the line.</summary>
/// <param name="Residual">Plus when its quality is higher than its messages let expect, in the metric's unit.</param>
public sealed record VerbosityException(ModelId Model, double Residual);
