using System.Globalization;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static ScriptObject Create()
    {
        var functions = new FunctionTable("timespan")
            .Add("from_days", "days", a => Make(a, TimeSpan.FromDays))
            .Add("from_hours", "hours", a => Make(a, TimeSpan.FromHours))
            .Add("from_minutes", "minutes", a => Make(a, TimeSpan.FromMinutes))
            .Add("from_seconds", "seconds", a => Make(a, TimeSpan.FromSeconds))
            .Add("from_milliseconds", "milliseconds", a => Make(a, TimeSpan.FromMilliseconds))
            .Add("parse", "text", a => TimeSpan.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var span) ? span : throw a.Error("The text is no span of time.", 0))
            .Functions;
        functions["zero"] = TimeSpan.Zero;
        return functions;
    }

    private static TimeSpan Make(ScriptArguments arguments, Func<double, TimeSpan> make)
    {
        if (!Values.IsNumber(arguments[0]))
        {
            throw arguments.Error($"A number is needed here, not {Values.Describe(arguments[0])}.", 0);
        }

        try
        {
            return make(NumberArithmetic.ToDouble(arguments[0]!));
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            throw arguments.Error("The span of time is too long.", 0);
        }
    }
}
