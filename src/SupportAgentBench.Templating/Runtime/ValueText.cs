using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using SupportAgentBench.Templating.Binding;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The text of a value, as printing and string operations see it.</summary>
internal static class ValueText
{
    private const int DeepestValue = 20;

    public static string Of(object? value, WorkMeter work)
    {
        switch (value)
        {
            case string text:
                return text;
            case BigInteger number:
                work.Digits(number);
                return OfSimple(number);
            case null or bool or IFormattable:
                return OfSimple(value);
            default:
                return (string)work.Made(OfStructure(value, work))!;
        }
    }

    /// <summary>The text of a truth value, a number, a date or their like.</summary>
    public static string OfSimple(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateTime date => Functions.DateFormat.Default(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
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

    private static string OfStructure(object value, WorkMeter work)
    {
        if (!IsStructure(value))
        {
            return value is Callable or IScriptFunction ? "<function>" : value.ToString() ?? "";
        }

        var text = new StringBuilder();
        AppendStructure(text, value, 0, work);
        return text.ToString();
    }

    private static bool IsStructure(object value) =>
        value is IEnumerable or ScriptObject || IsPair(value);

    private static bool IsPair(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static void AppendStructure(StringBuilder text, object value, int depth, WorkMeter work)
    {
        if (depth > DeepestValue)
        {
            throw new ValueException("The value is nested too deeply to be printed, or holds itself.");
        }

        if (value is ScriptObject members)
        {
            AppendMembers(text, members, depth, work);
        }
        else if (value is IEnumerable items)
        {
            text.Append('[');
            var separator = "";
            foreach (var item in items)
            {
                text.Append(separator);
                AppendNested(text, item, depth, work);
                separator = ", ";
            }

            text.Append(']');
        }
        else
        {
            var pair = new ScriptObject
            {
                ["key"] = Reflected.OfPair(value, "Key"),
                ["value"] = Reflected.OfPair(value, "Value"),
            };
            AppendMembers(text, pair, depth, work);
        }
    }

    private static void AppendMembers(StringBuilder text, ScriptObject members, int depth, WorkMeter work)
    {
        text.Append('{');
        var separator = "";
        foreach (var (name, member) in members)
        {
            text.Append(separator).Append(IsName(name) ? name : Quote(name)).Append(": ");
            AppendNested(text, member, depth, work);
            separator = ", ";
        }

        text.Append('}');
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static void AppendNested(StringBuilder text, object? value, int depth, WorkMeter work)
    {
        if (text.Length > work.TextLimit)
        {
            throw new ValueException($"The value is too long to print: it takes more than {work.TextLimit} characters.", Diagnostic.Limit);
        }

        work.Add(1);
        switch (value)
        {
            case string item:
                text.Append(Quote(item));
                break;
            case null or EmptyValue:
                text.Append("null");
                break;
            case not null when IsStructure(value):
                AppendStructure(text, value, depth + 1, work);
                break;
            default:
                text.Append(Of(value, work));
                break;
        }
    }
}
