using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>What a page says beside a claim (statistics.md 6).</summary>
internal static class ClaimWords
{
    private const int MostNamed = 2;

    /// <summary>"in these runs; not separable from deepseek-v4-flash".</summary>
    public static string InTheseRuns(Claim claim) => $"in these runs; {Open(claim.OpenWords, claim.Open)}";

    /// <summary>"not separable from deepseek-v4-flash and 3 more models".</summary>
    public static string Open(string words, ImmutableArray<string> open) => $"{words} {Names(open)}";

    /// <summary>"a", "a and b", "a and 4 more models".</summary>
    private static string Names(ImmutableArray<string> names) => names.Length <= MostNamed
        ? string.Join(" and ", names)
        : $"{names[0]} and {NumberFormat.Integer(names.Length - 1)} more models";
}
