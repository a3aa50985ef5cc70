using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>simulation.yaml as written: names are not looked up yet.</summary>
internal sealed record SimulationDocument(
    SourceFile File,
    ulong Seed,
    ImmutableArray<UseCaseDifficulty> UseCases,
    ImmutableArray<TrapDifficulty> Traps,
    ImmutableArray<ModelTargets> Models);

/// <summary>Weights of a use case; null = 1.</summary>
internal sealed record UseCaseDifficulty(Located<string> Id, double? Unresolved, double? Escalated, double? Missed);

/// <summary>Weight of a trap.</summary>
internal sealed record TrapDifficulty(Located<string> Id, double Caught);
