using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace SupportAgentBench.Core.Numbers;

/// <summary>How the site writes a number of each kind (statistics.md 1.8). Plain text, the same under every culture.</summary>
public static class NumberFormat
{
    // Three significant digits.
    private const long LeastBeyondSignificant = 1_000;

    private static readonly SearchValues<char> NotZero = SearchValues.Create("123456789");

    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>88%</c>. 0 % and 100 % stand only for exactly that; a share that would round to them is <c>&lt;1%</c> or <c>&gt;99%</c>.</summary>
    /// <param name="share">1 is 100 %.</param>
    /// <param name="decimals">0 on cards and in prose, 1 in tooltips and comparison tables.</param>
    public static string Percent(Rational share, int decimals = 0, RoundingDirection direction = RoundingDirection.Nearest) =>
        Bounded(share * 100, 100, decimals, direction) + "%";

    /// <summary><c>0.78</c>. 0.00 and 1.00 stand only for exactly that; a score that would round to them is <c>&lt;0.01</c> or <c>&gt;0.99</c>.</summary>
    public static string Score(Rational score, int decimals = 2, RoundingDirection direction = RoundingDirection.Nearest) =>
        Bounded(score, 1, decimals, direction);

    /// <summary><c>4.59</c>, with a real minus sign.</summary>
    public static string Fixed(Rational value, int decimals, RoundingDirection direction = RoundingDirection.Nearest) =>
        RationalFormat.Fixed(value, decimals, direction).Replace('-', '−');

    /// <summary>
    /// Three significant digits, decided after rounding: <c>$0.0412</c>, <c>$1.90</c>, <c>$10.0</c> for 9.996, <c>$410</c>,
    /// <c>$1,230</c> for 1,234. Nothing is <c>$0.00</c>.
    /// </summary>
    public static string Dollars(Rational amount) => Dollars(amount, DollarDecimals(amount));

    /// <summary>An amount at a given precision: both ends of a range have the same.</summary>
    /// <param name="decimals">Negative to round to tens, hundreds …, then always to the nearest.</param>
    public static string Dollars(Rational amount, int decimals, RoundingDirection direction = RoundingDirection.Nearest)
    {
        var rounded = decimals < 0 ? RationalFormat.Round(amount, decimals) : amount;
        var text = RationalFormat.Fixed(rounded, Math.Max(decimals, 0), direction);
        var digits = text.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        return $"{(text.Length > digits.Length ? "−" : string.Empty)}${Grouped(whole)}{digits[whole.Length..]}";
    }

    /// <summary>How many decimals leave an amount three significant digits; negative from 1,000 on.</summary>
    public static int DollarDecimals(Rational amount)
    {
        var decimals = 2;
        if (amount.Sign == 0)
        {
            return decimals;
        }

        while (Magnitude(decimals) >= LeastBeyondSignificant)
        {
            decimals--;
        }

        while (Magnitude(decimals) < LeastBeyondSignificant / 10)
        {
            decimals++;
        }

        return decimals;

        BigInteger Magnitude(int places) => BigInteger.Abs(places >= 0
            ? RationalFormat.Units(amount, places)
            : (RationalFormat.Round(amount, places) * PowerOfTen(places)).Numerator);
    }

    /// <summary>A difference of shares: <c>8.3 points</c>, <c>−0.4 points</c>, <c>1.0 points</c>.</summary>
    public static string Points(Rational difference, int decimals = 1) => Fixed(difference * 100, decimals) + " points";

    /// <summary><c>1,230</c></summary>
    public static string Integer(long value) => value is >= 0 and < 1000
        ? value.ToString(CultureInfo.InvariantCulture)
        : Integer((BigInteger)value);

    /// <summary><c>1,230</c></summary>
    public static string Integer(BigInteger value) =>
        (value.Sign < 0 ? "−" : string.Empty) + Grouped(BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture));

    /// <summary><c>3rd</c></summary>
    public static string Ordinal(int place) => Integer(place) + ((place % 100) is >= 11 and <= 13
        ? "th"
        : (place % 10) switch
        {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        });

    /// <summary>A count inside a sentence: <c>six</c> up to twelve, digits above.</summary>
    public static string InWords(int count) => count >= 0 && count < Words.Length ? Words[count] : Integer(count);

    /// <summary>Whether a printed number is zero, whatever stands around its digits.</summary>
    internal static bool IsZero(string printed) => !printed.AsSpan().ContainsAny(NotZero);

    private static string Bounded(Rational value, long top, int decimals, RoundingDirection direction)
    {
        var text = Fixed(value, decimals, direction);
        if (value.Sign > 0 && IsZero(text))
        {
            return "<" + Fixed(PowerOfTen(-decimals), decimals);
        }

        // Both tops, 1 and 100, begin with a 1: most texts need no second look.
        return text[0] == '1' && value < top && text == Fixed(top, decimals) ? ">" + Fixed(top - PowerOfTen(-decimals), decimals) : text;
    }

    private static Rational PowerOfTen(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(10, exponent), 1)
        : new Rational(1, BigInteger.Pow(10, -exponent));

    private static string Grouped(string digits)
    {
        for (var index = digits.Length - 3; index > 0; index -= 3)
        {
            digits = digits.Insert(index, ",");
        }

        return digits;
    }
}
