using MathNet.Numerics.Distributions;

namespace SupportAgentBench.Core.Statistics;

/// <summary>Cochran's Q: whether runs on the same cases differ by more than chance.</summary>
public readonly record struct CochranTest(double Q, int DegreesOfFreedom, double P)
{
    /// <param name="runTotals">Passes of each run.</param>
    /// <param name="caseTotals">Passes of each case over these runs; only cases with an outcome in every run.</param>
    /// <returns>Null when no case passes in some runs and fails in others: then nothing differs.</returns>
    public static CochranTest? Of(ReadOnlySpan<int> runTotals, ReadOnlySpan<int> caseTotals)
    {
        long runs = runTotals.Length;
        long total = 0;
        long squares = 0;
        foreach (var passes in runTotals)
        {
            total += passes;
            squares += (long)passes * passes;
        }

        long spread = 0;
        foreach (var passes in caseTotals)
        {
            spread += passes * (runs - passes);
        }

        if (spread == 0)
        {
            return null;
        }

        var q = (runs - 1) * (double)((runs * squares) - (total * total)) / spread;
        return new CochranTest(q, (int)runs - 1, 1 - ChiSquared.CDF(runs - 1, q));
    }
}
