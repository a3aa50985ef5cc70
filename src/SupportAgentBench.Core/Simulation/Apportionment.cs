namespace SupportAgentBench.Core.Simulation;

/// <summary>Distributes whole totals exactly.</summary>
public static class Apportionment
{
    /// <summary>Shares of a total in proportion to weights, none above its cap; null when the caps of what weighs anything do not hold it.</summary>
    public static int[]? ByWeight(int total, ReadOnlySpan<double> weights, ReadOnlySpan<int> caps)
    {
        var shares = new int[weights.Length];
        for (var given = 0; given < total; given++)
        {
            // The highest quotient is next (Sainte-Laguë): proportional for any total, and a full share hands on to the others.
            var best = -1;
            var bestQuotient = 0.0;
            for (var i = 0; i < shares.Length; i++)
            {
                var quotient = shares[i] < caps[i] ? weights[i] / ((2 * shares[i]) + 1) : 0;
                if (quotient > bestQuotient)
                {
                    (best, bestQuotient) = (i, quotient);
                }
            }

            if (best < 0)
            {
                return null;
            }

            shares[best]++;
        }

        return shares;
    }

    /// <summary>Moves values up or down by ones, each time one by chance, until they add up to the total; false when their bounds forbid it.</summary>
    public static bool AdjustTo(long total, Span<int> values, ReadOnlySpan<int> lows, ReadOnlySpan<int> highs, SeededRandom random)
    {
        var gap = total;
        foreach (var value in values)
        {
            gap -= value;
        }

        var step = Math.Sign(gap);
        Span<int> movable = new int[values.Length];
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (CanMove(values[i], step, lows[i], highs[i]))
            {
                movable[count++] = i;
            }
        }

        while (gap != 0 && count > 0)
        {
            var draw = random.Next(count);
            var index = movable[draw];
            values[index] += step;
            gap -= step;
            if (!CanMove(values[index], step, lows[index], highs[index]))
            {
                movable[draw] = movable[--count];
            }
        }

        return gap == 0;
    }

    /// <summary>Shares of a total in proportion to weights, by largest remainders; for totals much larger than the number of shares.</summary>
    public static long[] InProportion(long total, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var shares = new long[weights.Length];
        var remainders = new double[weights.Length];
        var given = 0L;
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = total * (weights[i] / sum);
            shares[i] = (long)exact;
            remainders[i] = exact - shares[i];
            given += shares[i];
        }

        foreach (var index in Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]).Take((int)(total - given)))
        {
            shares[index]++;
        }

        return shares;
    }

    private static bool CanMove(int value, int step, int low, int high) => step > 0 ? value < high : value > low;
}
