using System.Globalization;
using System.Text;

namespace SupportAgentBench.Cli.Printing;

/// <summary>
/// Makes text from input files harmless for a terminal: names may hold escape sequences, line breaks or marks that turn the direction of
/// writing, and may be megabytes long.
/// </summary>
internal static class PlainText
{
    private const int Longest = 2000;

    /// <summary>One line, at most 2,000 characters, with every invisible control character shown as <c>\uXXXX</c>.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, Longest)).EnumerateRunes())
        {
            if (IsControl(rune))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                line.Append(rune.ToString());
            }
        }

        return text.Length > Longest ? line.Append('…').ToString() : line.ToString();
    }

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
