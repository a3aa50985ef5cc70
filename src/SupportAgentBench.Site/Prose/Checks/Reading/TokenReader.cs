using System.Globalization;
using SupportAgentBench.Site.Prose.Checks.Numbers;

namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>Cuts a text into words, numbers and signs, in one pass.</summary>
internal static class TokenReader
{
    /// <summary>Fills a list with the tokens of a text.</summary>
    public static void Read(CheckedText text, List<Token> tokens)
    {
        tokens.Clear();
        var hasSpace = false;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                hasSpace = true;
                at++;
                continue;
            }

            var token = Next(text, at, hasSpace);
            tokens.Add(token);
            at = token.End;
            hasSpace = false;
        }
    }

    private static Token Next(CheckedText text, int start, bool hasSpace)
    {
        var use = text.Use(start);
        if (use is TextUse.Quote or TextUse.Code or TextUse.Figure)
        {
            // A quote is one token however long; a figure or code is one character.
            var behind = start + 1;
            while (use == TextUse.Quote && behind < text.Length && text.Use(behind) == use)
            {
                behind++;
            }

            return new Token(TokenKind.Closed, start, behind, behind, '\0', hasSpace, use, null);
        }

        if (IsDigit(text, start) || (text[start] is '.' or ',' && IsDigit(text, start + 1) && !IsDigit(text, start - 1) && !char.IsLetter(text[start - 1])))
        {
            return Number(text, start, hasSpace, use);
        }

        if (!char.IsLetter(text[start]))
        {
            return new Token(TokenKind.Sign, start, start + 1, start + 1, text[start], hasSpace, use, null);
        }

        // A version is one word.
        var isVersion = text[start] is 'v' or 'V' && IsDigit(text, start + 1);
        var end = start + 1;
        while (IsWordPart(text, end) || (isVersion && text[end] == '.' && IsDigit(text, end + 1)))
        {
            end++;
        }

        return new Token(TokenKind.Word, start, end, end, '\0', hasSpace, use, Vocabulary.Find(text.Characters[start..end]));
    }

    private static Token Number(CheckedText text, int start, bool hasSpace, TextUse use)
    {
        var end = start + 1;
        while (IsDigit(text, end) || (text[end] is '.' or ',' && IsDigit(text, end + 1)))
        {
            end++;
        }

        var digitsEnd = end;
        while (char.IsLetter(text[end]) && end < text.Length)
        {
            end++;
        }

        return new Token(TokenKind.Number, start, end, digitsEnd, '\0', hasSpace, use, null);
    }

    private static bool IsDigit(CheckedText text, int at) => char.IsAsciiDigit(text[at]) || text.IsNumeral(at);

    private static bool IsWordPart(CheckedText text, int at) =>
        at < text.Length
        && (char.IsLetter(text[at])
            || IsDigit(text, at)
            || CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.SpacingCombiningMark
            || (text[at] is '\'' or '’' && char.IsLetter(text[at + 1])));
}
