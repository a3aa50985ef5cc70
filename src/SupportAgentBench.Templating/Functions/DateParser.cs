using System.Globalization;
using System.Text;

namespace SupportAgentBench.Templating.Functions;

/// <summary>Reads dates by patterns such as <c>%Y-%m-%d</c>.</summary>
internal static class DateParser
{
    /// <summary>The date, or null when the text does not follow the pattern.</summary>
    public static DateTime? Parse(string text, string pattern, CultureInfo culture)
    {
        var format = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != '%' || index + 1 == pattern.Length)
            {
                Quote(format, pattern[index]);
                continue;
            }

            index++;
            if (Part(pattern[index]) is not { } part)
            {
                return null;
            }

            format.Append(part);
        }

        var styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
        return DateTime.TryParseExact(text, format.ToString(), culture, styles, out var date) ? date : null;
    }

    private static void Quote(StringBuilder format, char character)
    {
        if (char.IsWhiteSpace(character))
        {
            format.Append(character);
        }
        else
        {
            format.Append('\\').Append(character);
        }
    }

    private static string? Part(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' or 'e' => "d",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' or 'k' => "H",
        'I' or 'l' => "h",
        'L' => "fff",
        'm' => "M",
        'M' => "m",
        'n' => "\n",
        'p' or 'P' => "tt",
        'R' => "HH:mm",
        'S' => "s",
        't' => "\t",
        'T' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => "\\%",
        _ => null,
    };
}
