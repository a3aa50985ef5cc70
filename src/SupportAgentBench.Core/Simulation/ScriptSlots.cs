using System.Collections.Immutable;
using System.Text;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Slots in texts: <c>{name}</c>, lower-case letters between braces. Anything else in braces is text, as in JSON.</summary>
public static class ScriptSlots
{
    /// <summary>The slot that every case fills by itself: its order number.</summary>
    public const string Order = "order";

    /// <summary>Names of the slots in a text, in order, with repetitions.</summary>
    public static IEnumerable<string> Names(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && NameAt(text, at) is { } name)
            {
                yield return name;
                at += name.Length + 1;
            }
        }
    }

    /// <summary>The text with every slot filled, each value as it is.</summary>
    /// <exception cref="KeyNotFoundException">A slot has no value; scripts are checked for that when they are read.</exception>
    public static string Fill(string text, ImmutableDictionary<string, string> values) => Fill(text, values, isProse: false);

    /// <summary>The text with every slot filled; a value that begins a sentence gets a capital letter.</summary>
    /// <exception cref="KeyNotFoundException">A slot has no value; scripts are checked for that when they are read.</exception>
    public static string FillProse(string text, ImmutableDictionary<string, string> values) => Fill(text, values, isProse: true);

    private static string Fill(string text, ImmutableDictionary<string, string> values, bool isProse)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && NameAt(text, at) is { } name)
            {
                filled.Append(isProse && BeginsSentence(filled) ? Capitalized(values[name]) : values[name]);
                at += name.Length + 1;
            }
            else
            {
                filled.Append(text[at]);
            }
        }

        return filled.ToString();
    }

    private static bool BeginsSentence(StringBuilder before) =>
        before.Length == 0 || (before.Length > 1 && before[^1] == ' ' && before[^2] is '.' or '!' or '?');

    private static string Capitalized(string value) => value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..];

    private static string? NameAt(string text, int brace)
    {
        var end = brace + 1;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return end > brace + 1 && end < text.Length && text[end] == '}' ? text[(brace + 1)..end] : null;
    }
}
