using System.Numerics;

namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// Means over different numbers of runs as integers of one unit: thirds and halves are sixths. So sums stay exact and no order of
/// summing matters.
/// </summary>
public static class CommonUnits
{
    /// <summary>The least common multiple of 1 to 16: beyond it values are rounded to this unit, a millionth of one run's value.</summary>
    public const int Finest = 720_720;

    /// <summary>Parts in which a denominator is whole as well as all before; at most <see cref="Finest"/>.</summary>
    /// <param name="parts">1 before the first.</param>
    public static int Refine(int parts, BigInteger denominator)
    {
        var refined = parts / BigInteger.GreatestCommonDivisor(parts, denominator) * denominator;
        return refined > Finest ? Finest : (int)refined;
    }

    /// <summary>numerator/denominator, to the nearest whole, halves away from zero.</summary>
    /// <param name="denominator">Positive.</param>
    public static BigInteger Divide(BigInteger numerator, BigInteger denominator)
    {
        var magnitude = ((2 * BigInteger.Abs(numerator)) + denominator) / (2 * denominator);
        return numerator < 0 ? -magnitude : magnitude;
    }

    /// <inheritdoc cref="Divide(BigInteger, BigInteger)"/>
    /// <param name="numerator">At most 2^61 in size.</param>
    /// <param name="denominator">Positive, at most 2^61.</param>
    public static long Divide(long numerator, long denominator)
    {
        var magnitude = ((2 * Math.Abs(numerator)) + denominator) / (2 * denominator);
        return numerator < 0 ? -magnitude : magnitude;
    }
}
