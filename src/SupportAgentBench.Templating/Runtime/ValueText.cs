using System.Collections;
using System.Globalization;
using System.Text;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The text of a value, as printing and string operations see it.</summary>
internal static class ValueText
{
    private const int DeepestValue = 20;

    public static string Of(object? value) => value switch
    {
        string text => text,
        null => "",
        bool truth => truth ? "true" : "false",
        DateTime date => Functions.DateFormat.Default(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => OfStructure(value),
    };

    /// <summary>The text of a value inside an array or object: strings are quoted.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        AppendEscaped(quoted, text);
        return quoted.Append('"').ToString();
    }

    /// <summary>Writes a string with the escape sequences of the language.</summary>
    public static void AppendEscaped(StringBuilder target, string text)
    {
        foreach (var character in text)
        {
            var escape = character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                '\0' => "\\0",
                _ => null,
            };
            if (escape is not null)
            {
                target.Append(escape);
            }
            else if (char.IsControl(character))
            {
                target.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                target.Append(character);
            }
        }
    }

    private static string OfStructure(object value)
    {
        if (!IsStructure(value))
        {
            return value is Callable or IScriptFunction ? "<function>" : value.ToString() ?? "";
        }

        var text = new StringBuilder();
        AppendStructure(text, value, 0);
        return text.ToString();
    }

    private static bool IsStructure(object value) =>
        value is IEnumerable or ScriptObject || IsPair(value);

    private static bool IsPair(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static void AppendStructure(StringBuilder text, object value, int depth)
    {
        if (depth > DeepestValue || text.Length > DeepestValue * 1_000_000)
        {
            throw new ValueException("The value is nested too deeply, holds itself, or is too long to print.");
        }

        if (value is ScriptObject members)
        {
            AppendMembers(text, members, depth);
        }
        else if (value is IEnumerable items)
        {
            text.Append('[');
            var separator = "";
            foreach (var item in items)
            {
                text.Append(separator);
                AppendNested(text, item, depth);
                separator = ", ";
            }

            text.Append(']');
        }
        else
        {
            var pair = new ScriptObject
            {
                ["key"] = value.GetType().GetProperty("Key")!.GetValue(value),
                ["value"] = value.GetType().GetProperty("Value")!.GetValue(value),
            };
            AppendMembers(text, pair, depth);
        }
    }

    private static void AppendMembers(StringBuilder text, ScriptObject members, int depth)
    {
        text.Append('{');
        var separator = "";
        foreach (var (name, member) in members)
        {
            text.Append(separator).Append(IsName(name) ? name : Quote(name)).Append(": ");
            AppendNested(text, member, depth);
            separator = ", ";
        }

        text.Append('}');
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static void AppendNested(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case string item:
                text.Append(Quote(item));
                break;
            case null or EmptyValue:
                text.Append("null");
                break;
            case not null when IsStructure(value):
                AppendStructure(text, value, depth + 1);
                break;
            default:
                text.Append(Of(value));
                break;
        }
    }
}
