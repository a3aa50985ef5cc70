using System.Globalization;
using System.Numerics;

namespace SupportAgentBench.Core.Numbers;

/// <summary>Where a digit that does not fit goes.</summary>
public enum RoundingDirection
{
    /// <summary>To the nearest, halves away from zero.</summary>
    Nearest,

    /// <summary>Towards minus infinity: the low end of an interval.</summary>
    Down,

    /// <summary>Towards plus infinity: the high end of an interval.</summary>
    Up,
}

/// <summary>Prints exact fractions. The only place where a number becomes digits (statistics.md 1.8).</summary>
public static class RationalFormat
{
    // Ten times the one, and the other times 10^12, fit a long.
    private const long MostDenominator = long.MaxValue / 10;
    private const long MostWhole = 1_000_000;

    /// <summary>All digits of a long, its sign and a point.</summary>
    public const int MostCharacters = 21;

    private static readonly long[] PowersOfTen =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
        1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
    ];

    /// <summary>Fixed number of decimals, rounded once from the exact value; never <c>-0</c>.</summary>
    /// <param name="decimals">Digits behind the point, 0 to 12.</param>
    public static string Fixed(Rational value, int decimals, RoundingDirection direction = RoundingDirection.Nearest)
    {
        if (FitsLong(value, out var numerator, out var denominator))
        {
            Span<char> room = stackalloc char[MostCharacters];
            return Fixed(Units(numerator, denominator, decimals, direction), decimals, room).ToString();
        }

        var units = Units(value, decimals, direction);
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return units.Sign < 0 ? "-" + text : text;
    }

    /// <summary>The nearest multiple of 10^-decimals, halves away from zero.</summary>
    /// <param name="decimals">Negative to round to tens, hundreds …</param>
    public static Rational Round(Rational value, int decimals) => decimals >= 0
        ? new Rational(Units(value, decimals, RoundingDirection.Nearest), BigInteger.Pow(10, decimals))
        : new Rational(Units(value / new Rational(BigInteger.Pow(10, -decimals), 1), 0, RoundingDirection.Nearest) * BigInteger.Pow(10, -decimals), 1);

    /// <summary>At most <paramref name="decimals"/> digits behind the point, without trailing zeros: for data files and value attributes.</summary>
    public static string Trimmed(Rational value, int decimals = 6)
    {
        Span<char> room = stackalloc char[MostCharacters];
        return Trimmed(value, decimals, room).ToString();
    }

    /// <inheritdoc cref="Trimmed(Rational, int)"/>
    /// <param name="room">For <see cref="MostCharacters"/>; a number of more digits finds its own.</param>
    public static ReadOnlySpan<char> Trimmed(Rational value, int decimals, Span<char> room)
    {
        if (!FitsLong(value, out var numerator, out var denominator))
        {
            ReadOnlySpan<char> text = Fixed(value, decimals);
            return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
        }

        var units = Units(numerator, denominator, decimals, RoundingDirection.Nearest);
        while (decimals > 0 && units % 10 == 0)
        {
            (units, decimals) = (units / 10, decimals - 1);
        }

        return Fixed(units, decimals, room);
    }

    /// <summary>The value in units of 10^-decimals.</summary>
    internal static BigInteger Units(Rational value, int decimals, RoundingDirection direction = RoundingDirection.Nearest)
    {
        if (FitsLong(value, out var numerator, out var denominator))
        {
            return Units(numerator, denominator, decimals, direction);
        }

        var scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals);
        var magnitude = BigInteger.DivRem(scaled, value.Denominator, out var rest);
        magnitude += IsAwayFromZero(direction, value.Sign, !rest.IsZero, rest * 2 >= value.Denominator) ? 1 : 0;
        return value.Sign < 0 ? -magnitude : magnitude;
    }

    // From the last digit to the first.
    private static ReadOnlySpan<char> Fixed(long units, int decimals, Span<char> digits)
    {
        var first = digits.Length;
        var left = Math.Abs(units);
        for (var place = 0; left > 0 || place <= decimals; place++)
        {
            if (place == decimals && place > 0)
            {
                digits[--first] = '.';
            }

            (left, var digit) = Math.DivRem(left, 10);
            digits[--first] = (char)('0' + digit);
        }

        if (units < 0)
        {
            digits[--first] = '-';
        }

        return digits[first..];
    }

    private static bool FitsLong(Rational value, out long numerator, out long denominator) =>
        value.TryParts(out numerator, out denominator) && denominator <= MostDenominator && Math.Abs(numerator) / denominator < MostWhole;

    private static long Units(long numerator, long denominator, int decimals, RoundingDirection direction)
    {
        var power = PowersOfTen[decimals];
        var (magnitude, rest) = Math.DivRem(Math.Abs(numerator), denominator);
        if (rest <= long.MaxValue / power)
        {
            (var behind, rest) = Math.DivRem(rest * power, denominator);
            magnitude = (magnitude * power) + behind;
        }
        else
        {
            // A digit at a time no product leaves a long.
            for (var digit = 0; digit < decimals; digit++)
            {
                (var next, rest) = Math.DivRem(rest * 10, denominator);
                magnitude = (magnitude * 10) + next;
            }
        }

        magnitude += IsAwayFromZero(direction, Math.Sign(numerator), rest != 0, rest >= denominator - rest) ? 1 : 0;
        return numerator < 0 ? -magnitude : magnitude;
    }

    private static bool IsAwayFromZero(RoundingDirection direction, int sign, bool hasRest, bool isHalf) => direction switch
    {
        RoundingDirection.Nearest => isHalf,
        RoundingDirection.Down => sign < 0 && hasRest,
        _ => sign > 0 && hasRest,
    };
}
