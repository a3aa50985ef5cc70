using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// The interval of every value between 0 and 1: Wilson's, with the effective sample size that the clusters leave and a t quantile
/// for their small number (statistics.md 2.2; Korn and Graubard 1998; Franco, Little, Louis, Slud 2019).
/// </summary>
public static class WilsonInterval
{
    /// <summary>The interval of a mean over clustered cases; null with one cluster, which shows no spread.</summary>
    /// <param name="observations">Conversations behind the mean: the most that the effective sample size can be.</param>
    /// <param name="level">0.95 for a 95 % interval.</param>
    /// <param name="sizeWithoutSpread">
    /// Effective sample size when all clusters agree; null = the number of cases. So 0 of 54 conversations is read as 0 of 18 traps.
    /// </param>
    public static Interval? OfClusters(ClusterMean mean, int observations, double level, StudentQuantiles quantiles, int? sizeWithoutSpread = null) =>
        mean.HasSpread
            ? Of(mean.Mean, EffectiveSize(mean, observations, sizeWithoutSpread), quantiles.HalfWidth(level, mean.DegreesOfFreedom))
            : null;

    /// <summary>How many independent conversations would tell as much: m(1-m)/se², between 1 and the conversations there are.</summary>
    public static double EffectiveSize(ClusterMean mean, int observations, int? sizeWithoutSpread = null)
    {
        var size = mean.StandardError == 0
            ? sizeWithoutSpread ?? mean.Cases
            : mean.Mean * (1 - mean.Mean) / (mean.StandardError * mean.StandardError);
        return Math.Clamp(size, 1, Math.Max(1, observations));
    }

    /// <summary>Wilson's score interval.</summary>
    /// <param name="proportion">Between 0 and 1; the interval always holds it.</param>
    /// <param name="size">The sample's size; need not be whole.</param>
    /// <param name="quantile">Half the width in standard errors: 1.96 of the normal, or a t.</param>
    public static Interval Of(double proportion, double size, double quantile)
    {
        var square = quantile * quantile;
        var shrink = 1 + (square / size);
        var center = (proportion + (square / (2 * size))) / shrink;
        var half = quantile / shrink * Math.Sqrt((proportion * (1 - proportion) / size) + (square / (4 * size * size)));
        return new Interval(Math.Max(0, center - half), Math.Min(1, center + half)).Including(proportion);
    }
}
