using System.Buffers;

namespace SupportAgentBench.Site.Rendering.StyleSheets;

/// <summary>Takes a style sheet apart without loss: the tokens in a row are the sheet. Whatever is broken in it becomes a token too.</summary>
public static class StyleSheetTokens
{
    private static readonly SearchValues<char> White = SearchValues.Create(" \t\r\n\f");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static IReadOnlyList<StyleSheetToken> Of(string sheet)
    {
        var tokens = new List<StyleSheetToken>(sheet.Length / 4);
        for (var at = 0; at < sheet.Length;)
        {
            var (kind, length) = First(sheet.AsSpan(at));
            tokens.Add(new StyleSheetToken(kind, sheet.Substring(at, length)));
            at += length;
        }

        return tokens;
    }

    private static (StyleSheetTokenKind Kind, int Length) First(ReadOnlySpan<char> rest)
    {
        if (White.Contains(rest[0]))
        {
            return (StyleSheetTokenKind.White, rest.IndexOfAnyExcept(White) is var end and > 0 ? end : rest.Length);
        }

        if (rest.StartsWith("/*"))
        {
            return (StyleSheetTokenKind.Comment, 2 + Until(rest[2..], "*/"));
        }

        if (rest[0] is '"' or '\'')
        {
            return (StyleSheetTokenKind.Text, LengthOfText(rest));
        }

        if (rest.StartsWith("url(") && rest.Length > 4 && rest[4] is not ('"' or '\''))
        {
            return (StyleSheetTokenKind.Address, Until(rest, ")"));
        }

        return LengthOfNumber(rest) is var number and > 0 ? (StyleSheetTokenKind.Number, number)
            : LengthOfName(rest) is var name and > 0 ? (StyleSheetTokenKind.Name, name)
            : (StyleSheetTokenKind.Sign, 1);
    }

    private static int LengthOfNumber(ReadOnlySpan<char> rest)
    {
        var sign = rest[0] is '+' or '-' ? 1 : 0;
        var length = sign + LengthOfDigits(rest[sign..]);
        if (length < rest.Length && rest[length] == '.' && LengthOfDigits(rest[(length + 1)..]) is var decimals and > 0)
        {
            length += 1 + decimals;
        }

        return length == sign ? 0
            : length < rest.Length && rest[length] == '%' ? length + 1
            : length + LengthOfLetters(rest[length..]);
    }

    private static int LengthOfDigits(ReadOnlySpan<char> rest) => rest.IndexOfAnyExcept(Digits) is var end and >= 0 ? end : rest.Length;

    private static int LengthOfName(ReadOnlySpan<char> rest)
    {
        var prefix = rest[0] is '@' or '.' or '#' ? 1 : 0;
        return LengthOfLetters(rest[prefix..]) is var letters and > 0 ? prefix + letters : 0;
    }

    private static int LengthOfLetters(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or '\\' or >= '\x80'))
        {
            length = Math.Min(rest.Length, length + (rest[length] == '\\' ? 2 : 1));
        }

        return length;
    }

    private static int LengthOfText(ReadOnlySpan<char> rest)
    {
        for (var end = 1; end < rest.Length; end++)
        {
            if (rest[end] == '\\')
            {
                end++;
            }
            else if (rest[end] == rest[0])
            {
                return end + 1;
            }
        }

        return rest.Length;
    }

    private static int Until(ReadOnlySpan<char> rest, string end) => rest.IndexOf(end) is var found and >= 0 ? found + end.Length : rest.Length;
}
