using System.Collections;
using System.Globalization;
using System.Numerics;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>What values mean to statements: truth, whole numbers, lists, emptiness.</summary>
internal static class Values
{
    public static bool IsTrue(object? value) => value switch
    {
        null or EmptyValue => false,
        bool truth => truth,
        _ => true,
    };

    public static bool IsNumber(object? value) =>
        value is int or long or double or float or decimal or BigInteger or byte or sbyte or short or ushort or uint or ulong;

    public static int ToInteger(object? value)
    {
        try
        {
            return value switch
            {
                null => 0,
                int number => number,
                BigInteger number => (int)number,
                double number => (int)Math.Round(number),
                string text => int.Parse(text, CultureInfo.InvariantCulture),
                IConvertible convertible => convertible.ToInt32(CultureInfo.InvariantCulture),
                _ => throw new ValueException($"{Describe(value)} is no whole number."),
            };
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            throw new ValueException($"{Describe(value)} is no whole number of 32 bits.");
        }
    }

    /// <summary>The items of anything that has some; null for a value that has none. Those of a text are its characters.</summary>
    public static IEnumerable? Items(object? value) => value switch
    {
        string text => new TextCharacters(text),
        IEnumerable items => items,
        _ => null,
    };

    /// <summary>A list's length when it is known without walking over it, else -1.</summary>
    public static int Count(IEnumerable items) => items switch
    {
        ICollection collection => collection.Count,
        IReadOnlyCollection<object?> collection => collection.Count,
        ScriptObject members => members.Count,
        _ => -1,
    };

    public static bool? IsEmpty(object? value) => value switch
    {
        null => null,
        ScriptObject members => members.Count == 0,
        string text => text.Length == 0,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        IScriptObject members => !members.Members.Any(),
        _ => false,
    };

    /// <summary>A value in a message.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"the text \"{Cut(text)}\"",
        bool or IFormattable => $"the {Kind(value)} `{Cut(ValueText.OfSimple(value))}`",
        _ => Kind(value),
    };

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;

    public static string Kind(object? value) => value switch
    {
        null => "null",
        string => "text",
        bool => "truth value",
        _ when IsNumber(value) => "number",
        HtmlFragment => "HTML fragment",
        ITemplateUrl => "address",
        Callable or IScriptFunction => "function",
        ScriptObject or IScriptObject => "object",
        IEnumerable => "list",
        _ => value.GetType().Name,
    };
}
