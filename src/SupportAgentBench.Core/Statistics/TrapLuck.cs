using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Statistics;

/// <summary>What few clean or caught runs do not show (statistics.md 1.5).</summary>
public static class TrapLuck
{
    private const double Confidence = 0.95;

    /// <summary>(1-q)^N: how often a model with the others' rate would hold the trap in every run too.</summary>
    public static Rational HoldingEveryRun(Rational othersRate, int runs)
    {
        var chance = Rational.One;
        for (var run = 0; run < runs; run++)
        {
            chance *= Rational.One - othersRate;
        }

        return chance;
    }

    /// <summary>The highest catch rate that N clean runs leave open, one-sided 95 %: 63 % for three.</summary>
    public static double HighestRateAfterNone(int runs) => 1 - LowestRateAfterAll(runs);

    /// <summary>The lowest catch rate that N caught of N runs leave open, one-sided 95 %: 37 % for three.</summary>
    public static double LowestRateAfterAll(int runs) => Math.Pow(1 - Confidence, 1.0 / runs);
}
