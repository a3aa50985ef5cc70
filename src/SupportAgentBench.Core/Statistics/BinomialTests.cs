using MathNet.Numerics.Distributions;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Statistics;

/// <summary>Exact methods of one plain count. They know of no clusters: for the methodology page, not for the board.</summary>
public static class BinomialTests
{
    /// <summary>The interval of Clopper and Pearson, which is never too short for independent trials.</summary>
    public static Interval ClopperPearson(int successes, int trials, double level)
    {
        var tail = (1 - level) / 2;
        var low = successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail);
        var high = successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail);
        return new Interval(low, high);
    }

    /// <summary>McNemar's exact test of two single runs on the same cases: right for those, and for nothing else here.</summary>
    /// <param name="onlyFirst">Cases that only the first passed.</param>
    /// <param name="onlySecond">Cases that only the second passed.</param>
    public static double McNemar(int onlyFirst, int onlySecond)
    {
        var differing = onlyFirst + onlySecond;
        return differing == 0 ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, differing, Math.Min(onlyFirst, onlySecond)));
    }
}
