namespace SupportAgentBench.Site.Loading;

/// <summary>A JSON number in any of its forms, brought to a fixed number of decimals without ever being a binary fraction.</summary>
/// <param name="Rounded">In units of the last decimal, half away from zero; <see cref="long.MaxValue"/> where it does not fit.</param>
/// <param name="Floor">The magnitude in the same units, cut instead of rounded.</param>
/// <param name="IsExact">Whether no digit was lost.</param>
internal readonly record struct ExactNumber(long Rounded, long Floor, bool IsExact, bool IsNegative)
{
    // Eighteen digits always fit a long.
    private const int MostDigits = 18;
    private const int LargestExponent = 100_000;

    /// <summary>Reads a number by JSON's grammar.</summary>
    /// <param name="text">For instance <c>0.5</c>, <c>-1</c>, <c>1e-3</c>.</param>
    /// <param name="decimals">Digits to keep behind the point.</param>
    /// <returns>Null when it is no JSON number.</returns>
    public static ExactNumber? Scale(ReadOnlySpan<char> text, int decimals)
    {
        var rest = text;
        var negative = Take(ref rest, '-');
        var whole = TakeDigits(ref rest);
        var fraction = ReadOnlySpan<char>.Empty;
        if (whole.Length == 0 || (whole.Length > 1 && whole[0] == '0') || (Take(ref rest, '.') && (fraction = TakeDigits(ref rest)).Length == 0))
        {
            return null;
        }

        var exponent = 0;
        if (rest.Length > 0 && !TryTakeExponent(ref rest, out exponent))
        {
            return null;
        }

        return rest.Length > 0 ? null : Cut(whole, fraction, exponent + decimals, negative);
    }

    /// <summary>Whether the number as written, with all its digits, lies between the ends or on one.</summary>
    public bool IsWithin(int minimum, int maximum, int decimals)
    {
        var unit = 1L;
        for (var i = 0; i < decimals; i++)
        {
            unit *= 10;
        }

        return IsNegative && (Floor > 0 || !IsExact)
            ? minimum < 0 && (Floor < -minimum * unit || (Floor == -minimum * unit && IsExact))
            : Floor >= minimum * unit && (Floor < maximum * unit || (Floor == maximum * unit && IsExact));
    }

    // The digits before the shifted point are the floor; the first behind it decides the rounding.
    private static ExactNumber Cut(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int shift, bool negative)
    {
        var point = whole.Length + shift;
        var floor = 0L;
        var taken = 0;
        var up = false;
        var exact = true;
        for (var i = 0; i < Math.Max(point, whole.Length + fraction.Length); i++)
        {
            var digit = Digit(whole, fraction, i);
            if (i >= point)
            {
                up |= i == point && digit >= 5;
                exact &= digit == 0;
                continue;
            }

            taken += taken > 0 || digit > 0 ? 1 : 0;
            if (taken > MostDigits)
            {
                return new ExactNumber(long.MaxValue, long.MaxValue, IsExact: false, negative);
            }

            floor = (floor * 10) + digit;
        }

        var magnitude = up ? floor + 1 : floor;
        return new ExactNumber(negative ? -magnitude : magnitude, floor, exact, negative);
    }

    private static int Digit(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int index)
    {
        if (index < whole.Length)
        {
            return whole[index] - '0';
        }

        index -= whole.Length;
        return index < fraction.Length ? fraction[index] - '0' : 0;
    }

    private static bool TryTakeExponent(ref ReadOnlySpan<char> rest, out int exponent)
    {
        exponent = 0;
        if (!Take(ref rest, 'e') && !Take(ref rest, 'E'))
        {
            return false;
        }

        var negative = Take(ref rest, '-');
        _ = !negative && Take(ref rest, '+');
        var digits = TakeDigits(ref rest);
        foreach (var digit in digits)
        {
            exponent = Math.Min(LargestExponent, (exponent * 10) + (digit - '0'));
        }

        exponent = negative ? -exponent : exponent;
        return digits.Length > 0;
    }

    private static bool Take(scoped ref ReadOnlySpan<char> rest, char character)
    {
        var taken = rest.Length > 0 && rest[0] == character;
        rest = taken ? rest[1..] : rest;
        return taken;
    }

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
        {
            end++;
        }

        var digits = rest[..end];
        rest = rest[end..];
        return digits;
    }
}
