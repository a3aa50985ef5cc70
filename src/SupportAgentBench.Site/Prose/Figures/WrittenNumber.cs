using System.Globalization;
using System.Numerics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>
/// A number literal of the expression language means the decimal its author typed: 0.05 is 6 of 120, not the nearest binary fraction. A quotient
/// means the fraction: 23/24.
/// </summary>
internal static class WrittenNumber
{
    // Of the digits that a decimal has as a binary fraction, so many are certain. Nobody types more; a quotient that goes on has more.
    private const int CertainDigits = 15;

    private const long LargestDenominator = 1_000_000;

    /// <summary>The exact value; null for what is no number, or none of a size that anybody writes.</summary>
    public static Rational? Exact(object? number) => number switch
    {
        int or long or BigInteger => new Rational(BigInteger.Parse(Convert.ToString(number, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture), 1),
        decimal exact => Rational.FromDecimal(exact),

        // The shortest text that gives the double again is what the author wrote.
        double written when decimal.TryParse(written.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            => Quotient(written, exact) ?? Rational.FromDecimal(exact),
        _ => null,
    };

    /// <summary>The simplest fraction with the same double; null for what was typed as a decimal.</summary>
    private static Rational? Quotient(double written, decimal shortest)
    {
        if (shortest.ToString(CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) <= CertainDigits || Math.Abs(written) > LargestDenominator)
        {
            return null;
        }

        // Convergents of the continued fraction: each is the nearest of all with no larger denominator.
        var (rest, before, last) = (Math.Abs(written), (Numerator: 0L, Denominator: 1L), (Numerator: 1L, Denominator: 0L));
        while (true)
        {
            var whole = (long)Math.Floor(rest);
            var next = (Numerator: (whole * last.Numerator) + before.Numerator, Denominator: (whole * last.Denominator) + before.Denominator);
            if (next.Denominator > LargestDenominator)
            {
                return null;
            }

            if ((double)next.Numerator / next.Denominator == Math.Abs(written))
            {
                return new Rational(Math.Sign(written) * next.Numerator, next.Denominator);
            }

            rest -= whole;
            if (rest <= 1.0 / LargestDenominator)
            {
                return null;
            }

            rest = 1 / rest;
            (before, last) = (last, next);
        }
    }
}
