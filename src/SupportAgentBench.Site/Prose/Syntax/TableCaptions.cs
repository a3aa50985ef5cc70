using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>
/// Markdown has no captions: a paragraph <c>Table: …</c> right before a table becomes its caption. Without one, the heading above it
/// names the table.
/// </summary>
internal static class TableCaptions
{
    private const string Mark = "Table:";

    private static readonly object Key = new();

    /// <summary>The caption of a table; null when the author wrote none.</summary>
    public static ParagraphBlock? Of(Table table) => table.GetData(Key) as ParagraphBlock;

    /// <summary>Takes every caption out of the text and hangs it to its table.</summary>
    public static void Attach(MarkdownDocument document)
    {
        Table[] tables = [.. ProseTree.Walk(document).Select(walked => walked.Node).OfType<Table>()];
        foreach (var table in tables)
        {
            if (table.Parent is { } parent && Before(parent, table) is { } caption && IsCaption(caption))
            {
                parent.Remove(caption);
                table.SetData(Key, caption);
            }
        }
    }

    private static ParagraphBlock? Before(ContainerBlock parent, Table table)
    {
        var index = parent.IndexOf(table);
        return index > 0 ? parent[index - 1] as ParagraphBlock : null;
    }

    /// <summary>Whether the paragraph begins with the mark, which is taken off.</summary>
    private static bool IsCaption(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline literal || !literal.Content.AsSpan().StartsWith(Mark, StringComparison.Ordinal))
        {
            return false;
        }

        literal.Content.Start += Mark.Length;
        literal.Content.TrimStart();
        return true;
    }
}
