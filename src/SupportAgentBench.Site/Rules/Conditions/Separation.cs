using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Whether the paired tests bear out the order of two figures (statistics.md 2.5). A pair that was not tested is not told apart.</summary>
internal static class Separation
{
    private const double FalseDiscoveryRate = 0.05;

    /// <summary>What the tests leave open, or deny, of an order by figures; null where they bear it out.</summary>
    /// <param name="order">Of the two figures: above 0 where the first has more, 0 where both are the same.</param>
    /// <returns>Words for <see cref="OpenModel"/>.</returns>
    public static string? Open(Board board, ModelId one, ModelId other, MetricDefinition metric, int order) => (Math.Sign(order), Tested(board, one, other, metric)) switch
    {
        (0, 0) => null,
        (0, _) => OpenModel.ToldApart,
        (_, 0) => OpenModel.NotSeparable,
        var (figures, tests) => figures == tests ? null : OpenModel.Opposed,
    };

    /// <summary>Whether the first is shown to be ahead.</summary>
    public static bool IsAhead(Board board, ModelId model, ModelId other, MetricDefinition metric) =>
        board.Comparison?.Difference(model, other, metric)?.Verdict?.IsAhead() == true;

    /// <summary>Whether the two are shown to differ by less than the margin.</summary>
    public static bool IsLevel(Board board, ModelId one, ModelId other, MetricDefinition metric) =>
        board.Comparison?.Difference(one, other, metric)?.Verdict == PairVerdict.Level;

    /// <summary>Whether the first is shown to be behind.</summary>
    public static bool IsBehind(Board board, ModelId model, ModelId other, MetricDefinition metric) => IsAhead(board, other, model, metric);

    /// <summary>1 where the first is shown to have more, -1 where the second is, 0 where neither.</summary>
    private static int Tested(Board board, ModelId one, ModelId other, MetricDefinition metric)
    {
        if (board.Comparison?.Difference(one, other, metric) is not { } difference)
        {
            return 0;
        }

        var isToldApart = difference.Verdict is { } verdict ? verdict.IsAhead() || verdict.IsBehind() : difference.AdjustedP <= FalseDiscoveryRate;
        return isToldApart ? difference.Difference.Sign : 0;
    }
}
