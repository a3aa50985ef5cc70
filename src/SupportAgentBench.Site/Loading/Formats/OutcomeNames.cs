using System.Collections.Immutable;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>Names of outcomes as script files write them.</summary>
internal static class OutcomeNames
{
    private static readonly ImmutableArray<(string Name, Outcome Outcome)> Pairs =
    [
        ("resolved", Outcome.Resolved),
        ("unresolved", Outcome.Unresolved),
        ("resolvedWithHandover", Outcome.ResolvedWithHandover),
        ("overEscalated", Outcome.OverEscalated),
        ("handedOver", Outcome.HandedOver),
        ("missedHandover", Outcome.MissedHandover),
        ("refused", Outcome.Refused),
        ("refusedWithHandover", Outcome.RefusedWithHandover),
        ("caught", Outcome.Caught),
    ];

    public static ImmutableArray<string> All { get; } = [.. Pairs.Select(pair => pair.Name)];

    public static Outcome Parse(string name) => Pairs.First(pair => pair.Name == name).Outcome;

    public static string Of(Outcome outcome) => Pairs.First(pair => pair.Outcome == outcome).Name;
}
