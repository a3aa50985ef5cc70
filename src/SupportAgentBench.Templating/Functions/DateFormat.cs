using System.Globalization;
using System.Text;

namespace SupportAgentBench.Templating.Functions;

/// <summary>Writes dates by patterns such as <c>%d %b %Y</c>.</summary>
internal static class DateFormat
{
    public const string DefaultPattern = "%d %b %Y";

    public static string Default(DateTime date) => Format(date, DefaultPattern, CultureInfo.InvariantCulture);

    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        if (pattern == "%g")
        {
            pattern = "%g " + DefaultPattern;
        }

        var text = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == '%' && index + 1 < pattern.Length)
            {
                index++;
                text.Append(Part(date, pattern[index], culture));
            }
            else
            {
                text.Append(pattern[index]);
            }
        }

        return text.ToString();
    }

    private static string Part(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => Number(date.Year / 100, "D2"),
        'd' => Number(date.Day, "D2"),
        'D' => date.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
        'e' => Number(date.Day, "D").PadLeft(2),
        'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'g' => "",
        'G' => Number(ISOWeek.GetYear(date), "D4"),
        'H' => Number(date.Hour, "D2"),
        'I' => Number(TwelveHour(date), "D2"),
        'j' => Number(date.DayOfYear, "D3"),
        'k' => Number(date.Hour, "D").PadLeft(2),
        'l' => Number(TwelveHour(date), "D").PadLeft(2),
        'L' => Number(date.Millisecond, "D3"),
        'm' => Number(date.Month, "D2"),
        'M' => Number(date.Minute, "D2"),
        'n' => "\n",
        'N' => Number(date.Millisecond, "D3") + "000000",
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
        's' => ((long)(date - DateTime.UnixEpoch).TotalSeconds).ToString(CultureInfo.InvariantCulture),
        'S' => Number(date.Second, "D2"),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        'u' => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, "D"),
        'U' => Number(culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday), "D2"),
        'v' => Number(date.Day, "D").PadLeft(2) + date.ToString("-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant(),
        'V' => Number(ISOWeek.GetWeekOfYear(date), "D2"),
        'w' => Number((int)date.DayOfWeek, "D"),
        'W' => Number(culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday), "D2"),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => date.ToString("yy", CultureInfo.InvariantCulture),
        'Y' => Number(date.Year, "D4"),
        'Z' => date.Kind == DateTimeKind.Utc ? "+00:00" : "",
        '%' => "%",
        _ => $"%{letter}",
    };

    private static int TwelveHour(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Number(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
