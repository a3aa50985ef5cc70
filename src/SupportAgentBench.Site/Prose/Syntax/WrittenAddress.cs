using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>The address of a link as it stands in the text: what Markdown makes of escapes and entities has no exact place any more.</summary>
/// <param name="Start">Where it starts in the text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenAddress(string Address, int Start)
{
    /// <summary>Null when the text holds other characters than the address: an escape or an entity stands in it.</summary>
    public static WrittenAddress? Of(LinkInline link, ProseText text)
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
        return written.SequenceEqual(link.Url) ? new WrittenAddress(written.ToString(), from) : null;
    }
}
