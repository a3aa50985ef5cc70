using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Whether the data tell two models apart (statistics.md 2.5). A pair that was not tested is not.</summary>
internal static class Separation
{
    /// <summary>Whether the first is shown to be ahead.</summary>
    public static bool IsAhead(Board board, ModelId model, ModelId other, MetricDefinition metric) =>
        board.Comparison?.Difference(model, other, metric)?.Verdict?.IsAhead() == true;

    /// <summary>Whether either is shown to be ahead, or, where neither direction is better, to have more.</summary>
    public static bool IsToldApart(Board board, ModelId one, ModelId other, MetricDefinition metric) =>
        board.Comparison?.Difference(one, other, metric) is { } difference
        && (difference.Verdict is { } verdict ? verdict.IsAhead() || verdict.IsBehind() : difference.AdjustedP <= FalseDiscoveryRate);

    private const double FalseDiscoveryRate = 0.05;
}
