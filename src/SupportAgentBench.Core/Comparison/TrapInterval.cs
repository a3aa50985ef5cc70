using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>How often a trap would catch a model: runs of one model are alike, so models are the clusters (V14 of the vectors).</summary>
/// <param name="Interval">95 %; null when fewer than two models were scored.</param>
public sealed record TrapInterval(Trap Trap, Interval? Interval);
