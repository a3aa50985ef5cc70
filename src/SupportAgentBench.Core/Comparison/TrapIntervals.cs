using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Intervals of board-wide trap rates, and the luck of those who held.</summary>
public static class TrapIntervals
{
    /// <summary>Below this rate of the others, holding a trap is nothing to explain by luck.</summary>
    private static readonly Numbers.Rational LeastRate = new(1, 10);

    /// <summary>One per trap, in the order of <see cref="Board.Traps"/>.</summary>
    public static ImmutableArray<TrapInterval> Of(Board board, StudentQuantiles quantiles) =>
        [.. board.Traps.Select((rate, index) => new TrapInterval(rate.Trap, Of([.. board.Models.Select(model => model.Traps[index])], quantiles)))];

    /// <summary>The interval of a trap's rate over models; null when fewer than two were scored.</summary>
    public static Interval? Of(ImmutableArray<TrapOutcome> models, StudentQuantiles quantiles)
    {
        var caught = ImmutableArray.CreateRange(models, model => (long)model.Caught);
        var runs = ImmutableArray.CreateRange(models, model => model.Runs);
        var mean = ClusterMean.OfSums(caught.AsSpan(), runs.AsSpan(), 1);
        // 0 of 66 runs of 24 models is read as 0 of 24.
        return WilsonInterval.OfClusters(mean, models.Sum(model => model.Runs), ModelIntervals.Level, quantiles, mean.Clusters);
    }

    /// <summary>
    /// How often a model with the others' rate would hold this trap in every run too; null unless the model held it in at least two
    /// runs, each time, and the others' rate is at least 10 %.
    /// </summary>
    public static Numbers.Rational? LuckOfHolding(TrapRate board, TrapOutcome own) =>
        own.Class == TrapClass.Never && board.OthersRate(own) is { } rate && rate >= LeastRate
            ? TrapLuck.HoldingEveryRun(rate, own.Runs)
            : null;
}
