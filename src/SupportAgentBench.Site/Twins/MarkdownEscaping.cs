using System.Buffers;
using System.Text;

namespace SupportAgentBench.Site.Twins;

/// <summary>
/// Writes text so that Markdown reads it as text: CommonMark, GitHub's dialect (tables, bare addresses, formulas) and the usual
/// extensions of others. Parentheses are left alone: they mean something behind a bracket only, and no bracket is left.
/// </summary>
internal static class MarkdownEscaping
{
    private const string Special = "\\`*_{}[]<>#|~^&$=";

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(Special + ":.!+\"\0\t\n\r\u000b\f\u0085\u2028\u2029\u00a0");

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxlcdmIVXLCDM");

    private static readonly SearchValues<char> SpecialInAddresses = SearchValues.Create("\\()<>&|*_[]`~^$ ");

    /// <summary>The text within a line: every kind of blank and every control character becomes a blank.</summary>
    public static void Append(StringBuilder markdown, ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Suspicious) && !ContainsControl(text))
        {
            markdown.Append(text);
            return;
        }

        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsControl(character) || (char.IsWhiteSpace(character) && character != '\u00a0'))
            {
                markdown.Append(' ');
                continue;
            }

            if (Special.Contains(character, StringComparison.Ordinal) || IsMarkHere(text, at))
            {
                markdown.Append('\\');
            }

            markdown.Append(character);
        }
    }

    /// <summary>What stands first in a block, so that it begins no list, quote, rule or heading.</summary>
    /// <param name="line">Inline Markdown, finished.</param>
    public static string AtStart(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        if (line[0] is '-' or '+' or ':')
        {
            return "\\" + line;
        }

        var number = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var letters = number > 0 ? number : Math.Max(0, line.AsSpan().IndexOfAnyExcept(RomanDigits));
        var marker = letters > 0 ? letters : char.IsAsciiLetter(line[0]) ? 1 : 0;
        return marker > 0 && marker < line.Length && line[marker] is '.' or ')' ? line.Insert(marker, "\\") : line;
    }

    /// <summary>An address inside parentheses. Those of the site need nothing of it.</summary>
    public static string Address(string url) => url.AsSpan().IndexOfAny(SpecialInAddresses) < 0
        ? url
        : string.Concat(url.Select(character => character switch
        {
            ' ' => "%20",
            '<' => "%3C",
            '>' => "%3E",
            '|' => "%7C",
            '\\' => "%5C",
            '(' or ')' or '&' or '*' or '_' or '[' or ']' or '`' or '~' or '^' or '$' => "\\" + character,
            _ => character.ToString(),
        }));

    private static bool ContainsControl(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) || (char.IsWhiteSpace(character) && character is not (' ' or '\u00a0')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Characters that are mark-up in company only: many readers make a link of a bare address (<c>https:</c>, <c>mailto:</c>, <c>www.</c>),
    /// some read doubled signs, and an exclamation mark right before a link makes a picture of it.
    /// </summary>
    private static bool IsMarkHere(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ':' => EndsWithAny(text[..at], "http", "https", "ftp", "mailto", "xmpp", "tel"),
        '.' => EndsWithAny(text[..at], "www"),
        '!' => at == text.Length - 1,
        '+' or '"' => (at > 0 && text[at - 1] == text[at]) || (at < text.Length - 1 && text[at + 1] == text[at]),
        _ => false,
    };

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
