using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>How often a trap would catch a model: runs of one model are alike, so models are the clusters (V14 of the vectors).</summary>
/// <param name="Interval">95 %; null when fewer than two models were scored.</param>
public sealed record TrapInterval(Trap Trap, Interval? Interval);

/// <summary>A cell of the per-use-case table that differs from the same use case on the rest of the board by more than chance (statistics.md 1.4).</summary>
/// <param name="Interval">95 % interval of the model's own cell; the others' rate lies outside.</param>
/// <param name="IsBetter">Whether the model is on the good side.</param>
public sealed record UseCaseMark(UseCaseId UseCase, MetricDefinition Metric, Interval Interval, double OthersRate, bool IsBetter);
