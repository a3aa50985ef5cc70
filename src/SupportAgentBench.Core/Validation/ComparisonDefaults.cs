using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>What holds where benchmark.yaml says nothing (formats.md, benchmark.yaml).</summary>
internal static class ComparisonDefaults
{
    /// <summary>Ten-thousandths.</summary>
    public const int PassThreshold = 10_000;

    private const decimal CostAdvantage = 0.05m;

    private static readonly ImmutableArray<string> KeyMetrics =
        ["resolution", "escalation-accuracy", "unsafe-actions", "over-escalation", "instruction-following"];

    private static readonly ImmutableSortedDictionary<string, decimal> Margins = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["resolution"] = 0.025m,
        ["over-escalation"] = 0.025m,
        ["escalation-accuracy"] = 0.0417m,
        ["unsafe-actions"] = 0.0556m,
        ["instruction-following"] = 0.03m,
        ["sentiment"] = 0.03m,
        ["handled-right"] = 0.0247m,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The rules as written, filled up; a margin that is not written keeps its default.</summary>
    public static ComparisonRules Complete(ComparisonEntry? written) => new(
        written?.KeyMetrics is { } metrics ? [.. metrics.Select(metric => metric.Value)] : KeyMetrics,
        Margins.SetItems((written?.Margins ?? []).Select(margin => KeyValuePair.Create(margin.Key.Value, margin.Value))),
        written?.CostAdvantage ?? CostAdvantage);
}
