using System.Globalization;
using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>math</c>, without those that differ from one rendering to the next.</summary>
internal static class MathFunctions
{
    private const int MostDecimals = 1000;

    public static ScriptObject Create() => new FunctionTable("math")
        .Add("abs", "value", Absolute)
        .Add("ceil", "value", a => Math.Ceiling(Number(a, 0)))
        .Add("floor", "value", a => Math.Floor(Number(a, 0)))
        .Add("round", "value precision=0", a => Math.Round(Number(a, 0), Math.Clamp(a.Integer(1), 0, 15)))
        .Add("divided_by", "value divisor", DividedBy)
        .Add("modulo", "value with", a => Compute(a, BinaryOperator.Modulo))
        .Add("minus", "value with", a => Compute(a, BinaryOperator.Subtract))
        .Add("plus", "value with", a => Compute(a, BinaryOperator.Add))
        .Add("times", "value with", a => Compute(a, BinaryOperator.Multiply))
        .Add("is_number", "value", a => Boxes.Of(Values.IsNumber(a[0])), typeof(bool))
        .Add("format", "value format culture=null", Format, typeof(string))
        .Functions;

    /// <summary>The text of a value in a .NET format, as <c>math.format</c> and <c>object.format</c> give it.</summary>
    public static string Format(ScriptArguments arguments)
    {
        if (arguments[0] is null)
        {
            return "";
        }

        if (arguments[0] is not IFormattable value)
        {
            throw arguments.Error($"{Values.Describe(arguments[0])} has no format.", 0);
        }

        try
        {
            if (value is System.Numerics.BigInteger number)
            {
                arguments.State.Work.Digits(number);
            }

            var culture = arguments[2] is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(arguments.Text(2), predefinedOnly: true);
            return value.ToString(Pattern(arguments, arguments.Text(1)), culture);
        }
        catch (Exception exception) when (exception is FormatException or CultureNotFoundException)
        {
            throw arguments.Error("There is no such format or culture.", 1);
        }
    }

    /// <summary>A format such as <c>N2</c>: that of a billion decimals would be a text as long.</summary>
    private static string Pattern(ScriptArguments arguments, string format)
    {
        var isTooLong = format.Length > MostDecimals || (format.Length > 1 && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals > MostDecimals);
        return isTooLong
            ? throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(1), $"A format has at most {MostDecimals} characters, and asks for at most {MostDecimals} digits.")
            : format;
    }

    private static double Number(ScriptArguments arguments, int index) => arguments[index] switch
    {
        null => 0,
        var value when Values.IsNumber(value) => NumberArithmetic.ToDouble(value),
        string text when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw arguments.Error($"A number is needed here, not {Values.Describe(value)}.", index),
    };

    private static object? Absolute(ScriptArguments arguments) => arguments[0] switch
    {
        null => null,
        double number => (object)Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        var value when Values.IsNumber(value) => NumberArithmetic.Fit(System.Numerics.BigInteger.Abs(NumberArithmetic.ToWhole(value))),
        var value => throw arguments.Error($"A number is needed here, not {Values.Describe(value)}.", 0),
    };

    /// <summary>Divides; by a whole number the result is rounded down to one.</summary>
    private static object? DividedBy(ScriptArguments arguments)
    {
        if (arguments[1] is null)
        {
            return null;
        }

        var result = Number(arguments, 0) / Number(arguments, 1);
        return arguments[1] is int or long && double.IsFinite(result) ? NumberArithmetic.Fit(new System.Numerics.BigInteger(Math.Floor(result))) : result;
    }

    private static object? Compute(ScriptArguments arguments, BinaryOperator operation) =>
        Arithmetic.Compute(operation, arguments[0], arguments[1], arguments.State.Work);
}
