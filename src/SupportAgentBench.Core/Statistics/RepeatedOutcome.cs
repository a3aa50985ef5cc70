using System.Numerics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Statistics;

/// <summary>A case over several runs.</summary>
/// <param name="Passes">c: runs in which it passed.</param>
/// <param name="Runs">n: runs in which it has an outcome.</param>
public sealed record RepeatedOutcome(int Passes, int Runs)
{
    /// <summary>
    /// What the case adds to pass^k, C(c,k)/C(n,k): the chance that k runs drawn from its n all pass. The estimator of tau-bench.
    /// Null when it has fewer than k runs.
    /// </summary>
    public Rational? PassPower(int k)
    {
        if (Runs < k || Runs == 0)
        {
            return null;
        }

        var passing = BigInteger.One;
        var drawing = BigInteger.One;
        for (var drawn = 0; drawn < k; drawn++)
        {
            passing *= Math.Max(0, Passes - drawn);
            drawing *= Runs - drawn;
        }

        return new Rational(passing, drawing);
    }

    /// <summary>What the case adds to the flake index, 2c(n-c)/(n(n-1)): the chance that two of its runs disagree. Null with fewer than two runs.</summary>
    public Rational? Flake => Runs < 2 ? null : new Rational(2L * Passes * (Runs - Passes), (long)Runs * (Runs - 1));

    /// <summary>The mean of what cases add; cases that add nothing leave the set. Null when all leave it.</summary>
    public static Rational? Mean(IEnumerable<RepeatedOutcome> cases, Func<RepeatedOutcome, Rational?> term)
    {
        var sum = Rational.Zero;
        var count = 0;
        // Few outcomes are distinct: counting them spares adding fractions case by case.
        foreach (var alike in cases.CountBy(each => each))
        {
            if (term(alike.Key) is { } value)
            {
                sum += value * alike.Value;
                count += alike.Value;
            }
        }

        return count == 0 ? null : sum / count;
    }
}
