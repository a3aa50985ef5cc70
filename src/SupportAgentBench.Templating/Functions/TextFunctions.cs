using System.Globalization;
using System.Text;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>string</c>.</summary>
internal static class TextFunctions
{
    private static readonly Type Text = typeof(string);
    private static readonly Type Truth = typeof(bool);

    public static ScriptObject Create()
    {
        var table = new FunctionTable("string")
            .Add("append", "text with", a => Bounded(a, a.Text(0), a.Text(1)), Text)
            .Add("prepend", "text by", a => Bounded(a, a.Text(1), a.Text(0)), Text)
            .Add("capitalize", "text", a => Capitalize(a.Text(0)), Text)
            .Add("capitalizewords", "text", a => CapitalizeWords(a.Text(0)), Text)
            .Add("downcase", "text", a => a[0] is null ? null : a.Text(0).ToLowerInvariant(), Text)
            .Add("upcase", "text", a => a[0] is null ? null : a.Text(0).ToUpperInvariant(), Text)
            .Add("size", "text", a => a.Text(0).Length, typeof(int))
            .Add("empty", "text", a => Boxes.Of(a.Text(0).Length == 0), Truth)
            .Add("whitespace", "text", a => Boxes.Of(string.IsNullOrWhiteSpace(a.Text(0))), Truth)
            .Add("contains", "text value", a => Test(a, (text, value) => text.Contains(value, StringComparison.Ordinal)), Truth)
            .Add("starts_with", "text value", a => Test(a, (text, value) => text.StartsWith(value, StringComparison.Ordinal)), Truth)
            .Add("ends_with", "text value", a => Test(a, (text, value) => text.EndsWith(value, StringComparison.Ordinal)), Truth)
            .Add("equals_ignore_case", "text value", a => Boxes.Of(a.Text(0).Equals(a.Text(1), StringComparison.OrdinalIgnoreCase)), Truth)
            .Add("strip", "text", a => a[0] is null ? null : a.Text(0).Trim(), Text)
            .Add("lstrip", "text", a => a[0] is null ? null : a.Text(0).TrimStart(), Text)
            .Add("rstrip", "text", a => a[0] is null ? null : a.Text(0).TrimEnd(), Text)
            .Add("strip_newlines", "text", a => a.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Text)
            .Add("pad_left", "text width", a => a.Text(0).PadLeft(Width(a)), Text)
            .Add("pad_right", "text width", a => a.Text(0).PadRight(Width(a)), Text)
            .Add("escape", "text", a => a[0] is null ? null : Escape(a.Text(0)), Text)
            .Add("literal", "text", a => a[0] is null ? null : ValueText.Quote(a.Text(0)), Text)
            .Add("handleize", "text", a => Handleize(a.Text(0)), Text)
            .Add("pluralize", "number singular plural", a => a.Integer(0) == 1 ? a.Text(1) : a.Text(2), Text);
        TextParts.AddTo(table);
        TextConversions.AddTo(table);
        return table.Functions;
    }

    private static object Test(ScriptArguments arguments, Func<string, string, bool> test) =>
        Boxes.Of(arguments[0] is not null && !string.IsNullOrEmpty(arguments.Text(1)) && test(arguments.Text(0), arguments.Text(1)));

    private static string Bounded(ScriptArguments arguments, string first, string second)
    {
        arguments.State.Work.Text(first.Length + (long)second.Length);
        return first + second;
    }

    private static int Width(ScriptArguments arguments)
    {
        var width = arguments.Integer(1);
        return width > arguments.State.Work.TextLimit
            ? throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(1), "The text would be longer than the limit.")
            : Math.Max(0, width);
    }

    private static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    /// <summary>A word begins with its first letter, whatever stands before that.</summary>
    private static string CapitalizeWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var isBefore = true;
        foreach (var character in text)
        {
            var begins = isBefore && char.IsLetter(character);
            result.Append(begins ? char.ToUpperInvariant(character) : character);
            isBefore = char.IsWhiteSpace(character) || (isBefore && !begins);
        }

        return result.ToString();
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        ValueText.AppendEscaped(result, text);
        return result.ToString();
    }

    /// <summary>Lower case, with one hyphen for each run of other characters.</summary>
    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                result.Append(char.ToLowerInvariant(character));
            }
            else if (result.Length == 0 || result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString().TrimEnd('-');
    }
}
