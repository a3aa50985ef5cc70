using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Cases among which a count is spread: a use case, or a single trap.</summary>
/// <param name="Name">Id of the use case or trap.</param>
/// <param name="Cases">Indices of its cases in the benchmark.</param>
/// <param name="Weight">How likely this group is to get a count that no target places.</param>
/// <param name="Total">The count of all runs together, where a target says it.</param>
/// <param name="Place">Where that target stands.</param>
public sealed record CaseGroup(string Name, ImmutableArray<int> Cases, double Weight, int? Total, SourceLocation Place);
