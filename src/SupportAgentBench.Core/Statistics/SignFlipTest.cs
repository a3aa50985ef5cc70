namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// The exact paired test of few, coarse differences: were the two models alike, each difference would be as likely with either
/// sign. Exact by dynamic programming over the sums, no random numbers (statistics.md 2.4).
/// </summary>
public static class SignFlipTest
{
    /// <summary>
    /// Differences times the sum of their sizes, above which the test is not made: by then hundreds of cases differ, and the t test
    /// says the same.
    /// </summary>
    private const long MostSteps = 1 << 22;

    // Up to some 100 KB for each pair of models and metric: one a thread, for one test after the other.
    [ThreadStatic]
    private static double[]? _sums;

    /// <param name="differences">One a case, in any integer unit.</param>
    /// <returns>Both p-values; null where so many differ that the t test is as good.</returns>
    public static SignFlipProbability? Of(ReadOnlySpan<long> differences)
    {
        var unit = GreatestCommonDivisor(differences);
        if (unit == 0)
        {
            return new SignFlipProbability(1, 1, 0);
        }

        var differing = 0;
        long total = 0;
        long observed = 0;
        foreach (var difference in differences)
        {
            var size = Math.Abs(difference / unit);
            if (size > MostSteps - total)
            {
                return null;
            }

            differing += size == 0 ? 0 : 1;
            total += size;
            observed += difference / unit;
        }

        return total * differing > MostSteps
            ? null
            : Tails(Distribution(differences, unit, (int)total), (int)Math.Abs(observed), differing);
    }

    /// <summary>Probability of each sum of the positive sizes: the signed sum is twice it less the total.</summary>
    private static ReadOnlySpan<double> Distribution(ReadOnlySpan<long> differences, long unit, int total)
    {
        var probabilities = Sums(total + 1);
        probabilities[0] = 1;
        var reached = 0;
        foreach (var difference in differences)
        {
            var size = (int)Math.Abs(difference / unit);
            if (size == 0)
            {
                continue;
            }

            reached += size;
            for (var sum = reached; sum >= 0; sum--)
            {
                probabilities[sum] = 0.5 * (probabilities[sum] + (sum >= size ? probabilities[sum - size] : 0));
            }
        }

        return probabilities;
    }

    private static Span<double> Sums(int count)
    {
        if (_sums is null || _sums.Length < count)
        {
            _sums = new double[count];
        }

        var sums = _sums.AsSpan(0, count);
        sums.Clear();
        return sums;
    }

    private static SignFlipProbability Tails(ReadOnlySpan<double> probabilities, int observed, int differing)
    {
        var total = probabilities.Length - 1;
        var beyond = 0.0;
        var equal = 0.0;
        for (var sum = 0; sum <= total; sum++)
        {
            var size = Math.Abs((2 * sum) - total);
            beyond += size > observed ? probabilities[sum] : 0;
            equal += size == observed ? probabilities[sum] : 0;
        }

        return new SignFlipProbability(Math.Min(1, beyond + equal), Math.Min(1, beyond + (equal / 2)), differing);
    }

    private static long GreatestCommonDivisor(ReadOnlySpan<long> values)
    {
        long divisor = 0;
        foreach (var value in values)
        {
            var rest = Math.Abs(value);
            while (rest != 0)
            {
                (divisor, rest) = (rest, divisor % rest);
            }
        }

        return divisor;
    }
}

/// <summary>Two-sided p-values of a sign-flip test.</summary>
/// <param name="Exact">P(|T| ≥ |observed|).</param>
/// <param name="Mid">P(|T| > |observed|) + P(|T| = |observed|)/2: the one that is used.</param>
/// <param name="Differing">Cases with a difference.</param>
public readonly record struct SignFlipProbability(double Exact, double Mid, int Differing);
