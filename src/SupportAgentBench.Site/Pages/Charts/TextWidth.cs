using System.Globalization;
using System.Text;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>
/// About how wide a text is in a sans-serif face nobody has chosen yet: the widest of the usual system faces, so that what is
/// placed by it has room in each.
/// </summary>
internal static class TextWidth
{
    /// <summary>How much wider a bold text is.</summary>
    public const double BoldFactor = 1.14;

    private const double Narrow = 0.33;
    private const double Slim = 0.43;
    private const double Usual = 0.635;
    private const double Digit = 0.64;
    private const double Capital = 0.74;
    private const double Wide = 1;
    // What is not Latin may be as wide as it is high.
    private const double Square = 1.1;

    /// <param name="size">Of the type, in pixels.</param>
    /// <returns>In pixels.</returns>
    public static double Of(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Advance(rune);
        }

        return width * size;
    }

    /// <summary>The text, or as much of its beginning as has room, with an ellipsis.</summary>
    /// <param name="room">In pixels.</param>
    public static string Fitted(string text, double size, double room)
    {
        var width = 0.0;
        var kept = 0;
        var ellipsis = Square * size;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Advance(rune) * size;
            if (width > room)
            {
                return text[..kept] + "…";
            }

            kept += width + ellipsis <= room ? rune.Utf16SequenceLength : 0;
        }

        return text;
    }

    private static double Advance(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => Narrow,
        'f' or 'r' or 't' or 'J' or '-' or '(' or ')' or '[' or ']' or '/' or '"' => Slim,
        >= '0' and <= '9' or '$' or '_' => Digit,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => Wide,
        >= 'A' and <= 'Z' => Capital,
        < 0x80 => Usual,
        < 0x250 => Wide,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : Square,
    };
}
