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
    /// <summary>Fixed number of decimals, rounded once from the exact value; never <c>-0</c>.</summary>
    /// <param name="decimals">Digits behind the point, 0 to 12.</param>
    public static string Fixed(Rational value, int decimals, RoundingDirection direction = RoundingDirection.Nearest)
    {
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
        var text = Fixed(value, decimals);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>The value in units of 10^-decimals.</summary>
    private static BigInteger Units(Rational value, int decimals, RoundingDirection direction)
    {
        var scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals);
        var whole = BigInteger.DivRem(scaled, value.Denominator, out var rest);
        var awayFromZero = direction switch
        {
            RoundingDirection.Nearest => rest * 2 >= value.Denominator,
            RoundingDirection.Down => value.Sign < 0 && !rest.IsZero,
            _ => value.Sign > 0 && !rest.IsZero,
        };
        var magnitude = awayFromZero ? whole + 1 : whole;
        return value.Sign < 0 ? -magnitude : magnitude;
    }
}
