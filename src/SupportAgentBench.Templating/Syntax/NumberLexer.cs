using System.Globalization;
using System.Numerics;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads numbers: integers of any size, hexadecimal and binary ones, and the three kinds of fractions.</summary>
internal static class NumberLexer
{
    /// <summary>More digits than this are no number anyone means.</summary>
    private const int MostDigits = 1000;

    /// <summary>Reads a number; one that is none becomes a mistake and 0.</summary>
    public static Token Read(TextCursor cursor, List<SyntaxException> mistakes)
    {
        var start = cursor.Position;
        try
        {
            return ReadNumber(cursor, start);
        }
        catch (SyntaxException mistake)
        {
            mistakes.Add(mistake);
            return new Token(TokenKind.Integer, start, cursor.Position, 0);
        }
    }

    private static Token ReadNumber(TextCursor cursor, TextPosition start)
    {
        if (cursor.Current == '0' && cursor.Peek() is 'x' or 'X')
        {
            return ReadPower(cursor, start, 16);
        }

        return cursor.Current == '0' && cursor.Peek() is 'b' or 'B' ? ReadPower(cursor, start, 2) : ReadDecimal(cursor, start);
    }

    private static Token ReadPower(TextCursor cursor, TextPosition start, int radix)
    {
        cursor.Advance(2);
        BigInteger value = 0;
        var digits = 0;
        while (true)
        {
            var digit = char.IsAsciiHexDigit(cursor.Current) ? Convert.ToInt32(cursor.Current.ToString(), 16) : radix;
            if (digit < radix)
            {
                digits++;
                value = digits > MostDigits ? 0 : (value * radix) + digit;
            }
            else if (cursor.Current != '_')
            {
                break;
            }

            cursor.Advance();
        }

        if (digits is 0 or > MostDigits)
        {
            throw Malformed(cursor, start);
        }

        var unsigned = cursor.Current is 'u' or 'U';
        if (unsigned)
        {
            cursor.Advance();
        }
        else if (radix == 16 && digits <= 8 && value > int.MaxValue)
        {
            value -= BigInteger.One << 32;
        }

        return new Token(TokenKind.Integer, start, cursor.Position, Fit(value));
    }

    private static Token ReadDecimal(TextCursor cursor, TextPosition start)
    {
        var from = cursor.Offset;
        SkipDigits(cursor);
        var fraction = false;
        if (cursor.Current == '.' && char.IsAsciiDigit(cursor.Peek()))
        {
            fraction = true;
            cursor.Advance();
            SkipDigits(cursor);
        }

        if (cursor.Current is 'e' or 'E' && (char.IsAsciiDigit(cursor.Peek()) || (cursor.Peek() is '+' or '-' && char.IsAsciiDigit(cursor.Peek(2)))))
        {
            fraction |= cursor.Peek() == '-';
            cursor.Advance(2);
            SkipDigits(cursor);
        }

        var text = cursor.Text[from..cursor.Offset].Replace("_", "", StringComparison.Ordinal);
        if (text.Length > MostDigits)
        {
            throw Malformed(cursor, start);
        }

        return ReadValue(cursor, start, text, fraction);
    }

    private static Token ReadValue(TextCursor cursor, TextPosition start, string text, bool fraction)
    {
        var suffix = char.ToLowerInvariant(cursor.Current);
        if (suffix is 'f' or 'd' or 'm' && !char.IsLetterOrDigit(cursor.Peek()))
        {
            cursor.Advance();
            object number = suffix switch
            {
                'f' => (object)float.Parse(text, CultureInfo.InvariantCulture),
                'd' => double.Parse(text, CultureInfo.InvariantCulture),
                _ => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Malformed(cursor, start),
            };
            return new Token(TokenKind.Float, start, cursor.Position, number);
        }

        if (fraction)
        {
            return new Token(TokenKind.Float, start, cursor.Position, double.Parse(text, CultureInfo.InvariantCulture));
        }

        var exponent = text.IndexOf('e', StringComparison.OrdinalIgnoreCase);
        if (exponent < 0)
        {
            return new Token(TokenKind.Integer, start, cursor.Position, Fit(BigInteger.Parse(text, CultureInfo.InvariantCulture)));
        }

        if (!int.TryParse(text.AsSpan(exponent + 1), CultureInfo.InvariantCulture, out var power) || power > MostDigits)
        {
            throw Malformed(cursor, start);
        }

        if (text.Contains('.', StringComparison.Ordinal))
        {
            return new Token(TokenKind.Float, start, cursor.Position, double.Parse(text, CultureInfo.InvariantCulture));
        }

        var mantissa = BigInteger.Parse(text.AsSpan(0, exponent), CultureInfo.InvariantCulture);
        return new Token(TokenKind.Integer, start, cursor.Position, Fit(mantissa * BigInteger.Pow(10, power)));
    }

    private static void SkipDigits(TextCursor cursor)
    {
        while (char.IsAsciiDigit(cursor.Current) || (cursor.Current == '_' && (char.IsAsciiDigit(cursor.Peek()) || cursor.Peek() == '_')))
        {
            cursor.Advance();
        }
    }

    private static object Fit(BigInteger value) => value switch
    {
        _ when value >= int.MinValue && value <= int.MaxValue => (object)(int)value,
        _ when value >= long.MinValue && value <= long.MaxValue => (long)value,
        _ => value,
    };

    private static SyntaxException Malformed(TextCursor cursor, TextPosition start) =>
        new(Diagnostic.Syntax, start, cursor.Position, "This is no number the language knows.");
}
