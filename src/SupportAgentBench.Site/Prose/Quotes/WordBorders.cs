using System.Globalization;
using System.Text;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Tells where a text may be cut without cutting a word, a number or a character in two.</summary>
internal static class WordBorders
{
    /// <summary>Whether no word goes on from before the index to behind it.</summary>
    public static bool IsAt(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
        {
            return true;
        }

        Rune.DecodeLastFromUtf16(text.AsSpan(0, index), out var before, out var usedBefore);
        Rune.DecodeFromUtf16(text.AsSpan(index), out var after, out var usedAfter);
        if (char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]))
        {
            return false;
        }

        if (IsMark(after) || (IsWord(before) && IsWord(after)))
        {
            return false;
        }

        // "don" is no word of "don't", and 20 is no number of 20.50; but in "l'article" stand two words.
        var behind = index + usedAfter < text.Length ? text[index + usedAfter] : ' ';
        var ahead = index - usedBefore - 1 >= 0 ? text[index - usedBefore - 1] : ' ';
        return (after.Value is not ('\'' or '’') || !IsWord(before) || !char.IsLetter(behind))
            && (after.Value is not ('.' or ',') || !Rune.IsDigit(before) || !char.IsAsciiDigit(behind))
            && (before.Value is not ('.' or ',') || !Rune.IsDigit(after) || !char.IsAsciiDigit(ahead));
    }

    // Scripts that put no blanks between words may be cut between any two characters.
    private static bool IsWord(Rune rune) => (Rune.IsLetterOrDigit(rune) || IsMark(rune)) && rune.Value is not (
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
