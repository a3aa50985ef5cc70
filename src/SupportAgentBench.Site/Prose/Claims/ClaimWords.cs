using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>What a page says beside a claim (statistics.md 6).</summary>
internal static class ClaimWords
{
    private const int MostNamed = 2;

    /// <summary>"in these runs; not separable from deepseek-v4-flash".</summary>
    public static string InTheseRuns(Claim claim) => $"in these runs; {Open(claim.Open)}";

    /// <summary>"not separable from deepseek-v4-flash and 3 more models"; "not separable from a; not shown to be level with b".</summary>
    public static string Open(ImmutableArray<OpenModel> open) =>
        string.Join("; ", open.GroupBy(model => model.Words, model => model.Name, StringComparer.Ordinal).Select(group => $"{group.Key} {Names([.. group])}"));

    /// <summary>"a", "a and b", "a and 4 more models".</summary>
    private static string Names(ImmutableArray<string> names) => names.Length <= MostNamed
        ? string.Join(" and ", names)
        : $"{names[0]} and {NumberFormat.Integer(names.Length - 1)} more models";
}
