using System.Diagnostics;
using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Twins;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Writes the blocks of a checked and bound tree as Markdown: the counterpart of <see cref="ProseHtmlWriter"/>.</summary>
internal sealed class ProseMarkdownWriter(MarkdownWriter markdown, InlineMarkdownWriter inlines)
{
    public void Write(MarkdownDocument document) => WriteBlocks(document);

    private void WriteBlocks(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                markdown.Paragraph(inlines.Line(paragraph));
                break;
            case HeadingBlock heading:
                markdown.Heading(heading.Level, inlines.Line(heading));
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote when QuotesAlone.Of(quote) is { } quotes:
                WriteQuotes(quotes);
                break;
            case QuoteBlock quote:
                markdown.Quote(() => WriteBlocks(quote));
                break;
            case CodeBlock code:
                markdown.CodeBlock(code.Lines.ToString());
                break;
            case ThematicBreakBlock:
                markdown.Rule();
                break;
            case Table table:
                WriteTable(table);
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock or HtmlBlock:
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    /// <summary>Who says it and where, then the words alone.</summary>
    private void WriteQuotes(IEnumerable<Quote> quotes)
    {
        Quote? before = null;
        foreach (var quote in quotes)
        {
            var source = MarkdownText.Markup($"**{quote.Speaker}**, {inlines.ToMessage(quote, quote.Message)}");
            markdown.Paragraph(before?.Target.Page == quote.Target.Page ? MarkdownText.Markup($"{source}:") : MarkdownText.Markup($"{source}, {quote.Case}:"));
            markdown.Quote(() => markdown.Paragraph(MarkdownText.Text(quote.Words.Text)));
            before = quote;
        }
    }

    // The author's own markers: two lists in a row differ by nothing else.
    private void WriteList(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var isFirst = true;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (!isFirst && !list.IsLoose)
            {
                markdown.Tighten();
            }

            var marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number}{list.OrderedDelimiter} ") : $"{list.BulletType} ";
            markdown.Item(marker, () => WriteItem(item, isTight: !list.IsLoose));
            number = number == int.MaxValue ? number : number + 1;
            isFirst = false;
        }
    }

    private void WriteItem(ListItemBlock item, bool isTight)
    {
        foreach (var (block, index) in item.Select((block, index) => (block, index)))
        {
            if (index > 0 && isTight && block is ListBlock)
            {
                markdown.Tighten();
            }

            WriteBlock(block);
        }
    }

    private void WriteTable(Table table)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Count);
        var head = rows.FirstOrDefault(row => row.IsHeader);
        if (columns > 0)
        {
            markdown.Table(
                TableCaptions.Of(table) is { } caption ? inlines.Line(caption) : MarkdownText.Empty,
                Cells(head, columns),
                rows.Where(row => row != head).Select(row => Cells(row, columns)));
        }
    }

    private MarkdownText[] Cells(TableRow? row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(column => row is not null && column < row.Count ? Cell((TableCell)row[column]) : MarkdownText.Empty)];

    private MarkdownText Cell(TableCell cell) => MarkdownText.Join(" ", cell.OfType<LeafBlock>().Select(inlines.Line));
}
