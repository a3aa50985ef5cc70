using System.Globalization;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>date</c>; there is no clock.</summary>
internal static class DateFunctions
{
    private const int LongestPattern = 1000;

    public static ScriptObject Create() => new FunctionTable("date")
        .Add("add_days", "date days", a => Move(a, (date, count) => date.AddDays(count)))
        .Add("add_hours", "date hours", a => Move(a, (date, count) => date.AddHours(count)))
        .Add("add_minutes", "date minutes", a => Move(a, (date, count) => date.AddMinutes(count)))
        .Add("add_seconds", "date seconds", a => Move(a, (date, count) => date.AddSeconds(count)))
        .Add("add_milliseconds", "date milliseconds", a => Move(a, (date, count) => date.AddMilliseconds(count)))
        .Add("add_months", "date months", a => Move(a, (date, count) => date.AddMonths((int)count)))
        .Add("add_years", "date years", a => Move(a, (date, count) => date.AddYears((int)count)))
        .Add("parse", "text pattern=null culture=null", a => Parse(a, 0, 1, 2))
        .Add("parse_to_string", "text output_pattern=null output_culture=null input_pattern=null input_culture=null", ParseToText, typeof(string))
        .Add("to_string", "datetime pattern culture=null", a => ToDate(a, 0) is { } date ? Format(a, date, 1, 2) : null, typeof(string))
        .Functions;

    private static DateTime? Move(ScriptArguments arguments, Func<DateTime, double, DateTime> move)
    {
        if (ToDate(arguments, 0) is not { } date)
        {
            return null;
        }

        if (!Values.IsNumber(arguments[1]))
        {
            throw arguments.Error($"A number is needed here, not {Values.Describe(arguments[1])}.", 1);
        }

        try
        {
            return move(date, NumberArithmetic.ToDouble(arguments[1]!));
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw arguments.Error("The date lies outside of the calendar.", 1);
        }
    }

    private static DateTime? ToDate(ScriptArguments arguments, int index) => arguments[index] switch
    {
        null => null,
        DateTime date => date,
        DateTimeOffset date => date.DateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        string => Parse(arguments, index, -1, -1),
        var value => throw arguments.Error($"A date is needed here, not {Values.Describe(value)}.", index),
    };

    private static DateTime? Parse(ScriptArguments arguments, int textIndex, int patternIndex, int cultureIndex)
    {
        if (arguments[textIndex] is null || arguments.Text(textIndex).Length == 0)
        {
            return null;
        }

        var text = arguments.Text(textIndex);
        var culture = Culture(arguments, cultureIndex);
        var date = patternIndex >= 0 && arguments[patternIndex] is not null
            ? DateParser.Parse(text, Pattern(arguments, patternIndex), culture)
            : DateTime.TryParse(text, culture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var found) ? found : null;
        return date ?? throw arguments.Error("The text is no date of this form.", textIndex);
    }

    private static object? ParseToText(ScriptArguments arguments) =>
        Parse(arguments, 0, 3, 4) is { } date ? Format(arguments, date, 1, 2) : null;

    private static string Format(ScriptArguments arguments, DateTime date, int patternIndex, int cultureIndex)
    {
        var pattern = arguments[patternIndex] is null ? DateFormat.DefaultPattern : Pattern(arguments, patternIndex);
        return DateFormat.Format(date, pattern, Culture(arguments, cultureIndex));
    }

    private static string Pattern(ScriptArguments arguments, int index) => arguments.Text(index) is { Length: <= LongestPattern } pattern
        ? pattern
        : throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(index), $"A pattern has at most {LongestPattern} characters.");

    private static CultureInfo Culture(ScriptArguments arguments, int index)
    {
        if (index < 0 || arguments[index] is null)
        {
            return CultureInfo.InvariantCulture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(arguments.Text(index), predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw arguments.Error("There is no such culture.", index);
        }
    }
}
