using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Reads a prose text into a checked syntax tree.</summary>
internal static class ProseReader
{
    /// <summary>Reads a text of any number of blocks.</summary>
    /// <param name="topHeading">The highest level a heading may have: those above belong to the page.</param>
    /// <returns>The tree, or null when it must not be walked; what is wrong is in <paramref name="diagnostics"/>.</returns>
    public static MarkdownDocument? ReadBlocks(ProseText text, int topHeading, DiagnosticBag diagnostics)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text.Text, ProseDialect.Pipeline);
        }
        catch (ArgumentException)
        {
            // The library's own limit; it does not say where.
            diagnostics.Add(ProseDiagnostics.NestedTooDeeply.At(text.Locate(0), ProseRules.MostDepth));
            return null;
        }

        TableCaptions.Attach(document);
        return new ProseRules(text, topHeading, diagnostics).Check(document) ? document : null;
    }

    /// <summary>Reads a text that is printed within a line.</summary>
    /// <returns>Its only paragraph, or null when there is none or something is wrong with it.</returns>
    public static ParagraphBlock? ReadLine(ProseText text, DiagnosticBag diagnostics)
    {
        var document = ReadBlocks(text, topHeading: 1, diagnostics);
        ParagraphBlock? paragraph = null;
        foreach (var block in document ?? [])
        {
            if (block is ParagraphBlock only && paragraph is null)
            {
                paragraph = only;
            }
            else
            {
                diagnostics.Add(ProseDiagnostics.NotOneParagraph.At(text.Locate(block.Span.Start, block.Span.Length), NameOf(block)));
                return null;
            }
        }

        return paragraph;
    }

    private static string NameOf(Block block) => block switch
    {
        ParagraphBlock => "a second paragraph",
        HeadingBlock => "a heading",
        ListBlock => "a list",
        QuoteBlock => "a block quote",
        CodeBlock => "a code block",
        Table => "a table",
        ThematicBreakBlock => "a rule",
        HtmlBlock => "HTML",
        LinkReferenceDefinitionGroup => "a link definition",
        _ => "this",
    };
}
