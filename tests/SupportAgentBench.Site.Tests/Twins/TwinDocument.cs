using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Tests.Twins;

/// <summary>A Markdown file of the site, read by an independent reader with every extension that readers are likely to have.</summary>
internal sealed class TwinDocument(string markdown)
{
    private const string TableMark = "Table:";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private readonly MarkdownDocument _document = Markdown.Parse(markdown, Pipeline);

    /// <summary>Level and words.</summary>
    public IReadOnlyList<string> Headings => [.. _document.Descendants<HeadingBlock>().Select(heading => $"{heading.Level} {Words(heading)}")];

    /// <summary>Rows of cells, the head first.</summary>
    public IReadOnlyList<string[][]> Tables =>
    [
        .. _document.Descendants<Table>().Select(table => table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(Words).ToArray()).ToArray()),
    ];

    public IReadOnlyList<string> Captions =>
        [.. _document.Descendants<ParagraphBlock>().Select(Words).Where(words => words.StartsWith(TableMark, StringComparison.Ordinal)).Select(words => words[TableMark.Length..].Trim())];

    public IReadOnlyList<string> Links => [.. _document.Descendants<LinkInline>().Select(link => link.Url!)];

    /// <summary>Words of each block that holds some, without the marks of captions.</summary>
    public IReadOnlyList<string> Blocks =>
    [
        .. _document.Descendants<LeafBlock>().Select(block => block is CodeBlock code ? code.Lines.ToString() : Words(block))
            .Select(words => words.StartsWith(TableMark, StringComparison.Ordinal) ? words[TableMark.Length..] : words),
    ];

    /// <summary>Every node but plain words: what mark-up a reader saw.</summary>
    public string Shape => string.Join('\n', _document.Descendants()
        .Where(node => node is not LiteralInline and not ContainerInline { Parent: null } and not LineBreakInline || node is Block)
        .Select(node => node.GetType().Name));

    private static string Words(MarkdownObject node) => string.Concat(Inlines(node).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => string.Empty,
    })).Trim();

    // Of a leaf, the reader's own walk leaves its inlines out.
    private static IEnumerable<MarkdownObject> Inlines(MarkdownObject node) => node is LeafBlock leaf
        ? leaf.Inline?.Descendants() ?? []
        : node.Descendants();
}
