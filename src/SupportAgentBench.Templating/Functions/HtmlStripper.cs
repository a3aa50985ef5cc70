using System.Text;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>Takes tags, comments, scripts and style sheets out of a text.</summary>
internal static class HtmlStripper
{
    public static string Strip(string text, WorkMeter work)
    {
        var result = new StringBuilder(text.Length);
        var index = 0;

        // Behind the last `>` nothing ends any more.
        var last = text.LastIndexOf('>');
        while (index < text.Length)
        {
            var end = text[index] == '<' && index < last ? End(text, index) : -1;
            if (text[index] == '<' && index < last)
            {
                // Each tag that never ends is looked for up to the end of the text.
                work.Add((end < 0 ? text.Length : end) - index);
            }

            if (end < 0)
            {
                result.Append(text[index]);
                index++;
            }
            else
            {
                index = end;
            }
        }

        return result.ToString();
    }

    private static int End(string text, int start)
    {
        if (Matches(text, start, "<!--"))
        {
            return After(text, start, "-->");
        }

        if (Matches(text, start, "<script"))
        {
            return After(text, start, "</script>");
        }

        return Matches(text, start, "<style") ? After(text, start, "</style>") : EndOfTag(text, start);
    }

    private static bool Matches(string text, int start, string expected) =>
        string.Compare(text, start, expected, 0, expected.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string text, int start, string closing)
    {
        var index = text.IndexOf(closing, start, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? -1 : index + closing.Length;
    }

    private static int EndOfTag(string text, int start)
    {
        var quote = '\0';
        for (var index = start + 1; index < text.Length; index++)
        {
            var character = text[index];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return index + 1;
            }
        }

        return -1;
    }
}
