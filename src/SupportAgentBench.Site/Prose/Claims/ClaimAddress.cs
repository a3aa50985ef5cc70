using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>The address of a claim as it stands in the text: what Markdown makes of escapes and entities has no exact place any more.</summary>
/// <param name="Expression">What is behind <c>claim:</c>, without the blanks around it.</param>
/// <param name="Start">Where the expression starts in the text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClaimAddress(string Expression, int Start)
{
    public const string Mark = "claim:";

    public static bool IsOf(string? url) => url?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>Null when the text holds other characters than the address: an escape or an entity stands in it.</summary>
    public static ClaimAddress? Read(LinkInline link, ProseText text)
    {
        var from = link.UrlSpan.Start;
        var to = link.UrlSpan.End + 1;
        if (from < 0 || to > text.Text.Length || from >= to)
        {
            return null;
        }

        if (text.Text[from] == '<')
        {
            from++;
            to--;
        }

        var written = text.Text.AsSpan(from, Math.Max(0, to - from));
        if (!written.SequenceEqual(link.Url))
        {
            return null;
        }

        var expression = written[Mark.Length..];
        var blanks = expression.Length - expression.TrimStart().Length;
        return new ClaimAddress(expression.Trim().ToString(), from + Mark.Length + blanks);
    }
}
