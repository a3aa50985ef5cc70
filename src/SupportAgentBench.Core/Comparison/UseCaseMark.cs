using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>A cell of the per-use-case table that differs from the same use case on the rest of the board by more than chance (statistics.md 1.4).</summary>
/// <param name="Interval">95 % interval of the model's own cell; the others' rate lies outside.</param>
/// <param name="OthersRate">All other models pooled, in the metric's unit.</param>
/// <param name="IsBetter">Whether the model is on the good side.</param>
public sealed record UseCaseMark(UseCaseId UseCase, MetricDefinition Metric, Interval Interval, Rational OthersRate, bool IsBetter);
