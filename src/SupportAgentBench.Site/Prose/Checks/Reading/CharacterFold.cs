using System.Buffers;
using System.Globalization;
using System.Text;

namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>
/// Makes characters plain, so that a number cannot hide in another script, in full width, behind a joiner or between blanks that do not
/// break. Letters of other scripts stay as they are.
/// </summary>
internal static class CharacterFold
{
    private const int FullWidthOffset = 0xFEE0;
    private const int FirstStyledLetter = 0x1D400;
    private const int LastStyledLetter = 0x1D6A3;

    /// <summary>Adds characters that stand in the text one by one.</summary>
    /// <param name="start">Where the first one stands.</param>
    public static void Add(ReadOnlySpan<char> text, int start, TextUse use, CheckedText into)
    {
        for (var index = 0; index < text.Length;)
        {
            var character = text[index];
            if (char.IsAscii(character))
            {
                into.Add(char.IsControl(character) ? ' ' : character, start + index, 1, use);
                index++;
                continue;
            }

            Rune.DecodeFromUtf16(text[index..], out var rune, out var used);
            AddFolded(rune, start + index, used, use, into);
            index += used;
        }
    }

    /// <summary>Adds characters that one range of the text stands for, such as an entity.</summary>
    public static void AddOne(ReadOnlySpan<char> text, int start, int length, TextUse use, CheckedText into)
    {
        while (Rune.DecodeFromUtf16(text, out var rune, out var used) == OperationStatus.Done)
        {
            AddFolded(rune, start, length, use, into);
            text = text[used..];
        }
    }

    private static void AddFolded(Rune rune, int start, int length, TextUse use, CheckedText into)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
                into.Add((char)('0' + (int)Rune.GetNumericValue(rune)), start, length, use);
                break;
            case UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber:
                AddNumeral(rune, start, length, use, into);
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                into.Add(' ', start, length, use);
                break;

            // Nobody sees them between two letters or digits.
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                break;
            default:
                AddSign(rune, start, length, use, into);
                break;
        }
    }

    /// <summary>A numeral that is no digit: whole ones in digits, fractions as they are.</summary>
    private static void AddNumeral(Rune rune, int start, int length, TextUse use, CheckedText into)
    {
        var value = Rune.GetNumericValue(rune);
        if (value is >= 0 and < int.MaxValue && Math.Floor(value) == value)
        {
            foreach (var digit in ((int)value).ToString(CultureInfo.InvariantCulture))
            {
                into.Add(digit, start, length, use, isNumeral: true);
            }
        }
        else
        {
            into.Add(rune.IsBmp ? (char)rune.Value : '½', start, length, use, isNumeral: true);
        }
    }

    private static void AddSign(Rune rune, int start, int length, TextUse use, CheckedText into)
    {
        // A letter or sign in full width, or bold and the like, is its plain one.
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            into.Add((char)(rune.Value - FullWidthOffset), start, length, use);
        }
        else if (rune.Value is >= FirstStyledLetter and <= LastStyledLetter)
        {
            // Alphabets of 26 capital and 26 small letters, one after another.
            var letter = (rune.Value - FirstStyledLetter) % 52;
            into.Add((char)(letter < 26 ? 'A' + letter : 'a' + letter - 26), start, length, use);
        }
        else
        {
            into.Add(rune.IsBmp ? Sign((char)rune.Value) : ' ', start, length, use);
        }
    }

    private static char Sign(char sign) => sign switch
    {
        CheckedText.Placeholder => ' ',
        '٪' or '﹪' or '‰' or '‱' => '%',
        '٫' => '.',
        '٬' => ',',
        '⁄' or '∕' or '÷' => '/',
        '‐' or '‑' or '‒' or '−' or '﹣' => '-',
        '∶' => ':',
        '≃' or '≅' or '≋' or '≊' => '≈',
        '∼' or '˜' or '〜' => '~',
        '✕' or '✖' or '⨯' => '×',
        '﹟' => '#',
        _ => sign,
    };
}
