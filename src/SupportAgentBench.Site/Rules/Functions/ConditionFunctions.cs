using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>Every test that conditions may use: those of claims, picks and badges.</summary>
internal static class ConditionFunctions
{
    /// <summary>In the order of the documentation.</summary>
    public static ImmutableArray<FunctionDefinition> All { get; } =
    [
        .. StandingFunctions.All,
        .. RivalFunctions.All,
        .. TrapFunctions.All,
        .. SelectionFunctions.All,
        .. NumberFunctions.All,
    ];

    private static readonly FrozenDictionary<string, FunctionDefinition> ByName = All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>Null when no test has the name.</summary>
    public static FunctionDefinition? Find(string name) => ByName.GetValueOrDefault(name);
}
