using System.Diagnostics;
using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Writes the blocks of a checked and bound tree as HTML.</summary>
internal sealed class ProseHtmlWriter(HtmlBuffer html, HeadingIds ids, InlineHtmlWriter inlines)
{
    // The text's own title, until a heading stands in it; null where it has none.
    private string? _headingId = ids.TitleId;

    public void Write(MarkdownDocument document)
    {
        WriteBlocks(document, isTight: false);
        inlines.Marks?.Rest();
    }

    private void WriteBlocks(ContainerBlock blocks, bool isTight)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block, isTight);
        }
    }

    private void WriteBlock(Block block, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when isTight:
                inlines.WriteLine(paragraph);
                break;
            case ParagraphBlock paragraph:
                html.Raw("<p>");
                inlines.WriteLine(paragraph);
                html.Raw("</p>\n");
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote when QuotesAlone.Of(quote) is { } quotes:
                inlines.WriteBubbles(quotes, quote.Span);
                break;
            case QuoteBlock quote:
                html.Raw("<blockquote>\n");
                WriteBlocks(quote, isTight: false);
                html.Raw("</blockquote>\n");
                break;
            case CodeBlock code:
                html.Raw("<pre><code>");
                html.Text(code.Lines.ToString());
                html.Raw("\n</code></pre>\n");
                break;
            case ThematicBreakBlock:
                html.Raw("<hr>\n");
                break;
            case Table table:
                WriteTable(table);
                break;
            case HtmlBlock when inlines.Marks is { } marks:
                marks.SourceBlock(block);
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock or HtmlBlock:
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        html.Raw($"<h{level}");
        _headingId = ids.Next(heading);
        html.Id(_headingId, heading.Span);
        html.Raw(">");
        inlines.WriteLine(heading);
        html.Raw($"</h{level}>\n");
    }

    private void WriteList(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        html.Raw("<" + tag);
        if (list.IsOrdered && list.OrderedStart is { } start and not "1")
        {
            html.Attribute("start", start);
        }

        html.Raw(">\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            html.Raw("<li>");
            WriteBlocks(item, isTight: !list.IsLoose);
            html.Raw("</li>\n");
        }

        html.Raw($"</{tag}>\n");
    }

    private void WriteTable(Table table)
    {
        var caption = TableCaptions.Of(table);

        // A wide one scrolls in its own window, which a keyboard has to reach.
        html.Raw("<div class=\"prose-table\" role=\"group\" tabindex=\"0\"");
        html.Attribute("aria-labelledby", _headingId);
        html.Raw("><table");

        // Without a caption of its own, the heading above says what the table shows.
        html.Attribute("aria-labelledby", caption is null ? _headingId : null);
        html.Raw(">\n");
        if (caption is not null)
        {
            html.Raw("<caption>");
            inlines.WriteLine(caption);
            html.Raw("</caption>\n");
        }

        WriteRows("thead", table, table.OfType<TableRow>().Where(row => row.IsHeader));
        WriteRows("tbody", table, table.OfType<TableRow>().Where(row => !row.IsHeader));
        html.Raw("</table></div>\n");
    }

    private void WriteRows(string part, Table table, IEnumerable<TableRow> rows)
    {
        html.Raw($"<{part}>\n");
        foreach (var row in rows)
        {
            html.Raw("<tr>");
            WriteCells(table.ColumnDefinitions, row);
            html.Raw("</tr>\n");
        }

        html.Raw($"</{part}>\n");
    }

    private void WriteCells(List<TableColumnDefinition> columns, TableRow row)
    {
        for (var column = 0; column < row.Count; column++)
        {
            // A head without words is none: the corner of a table with heads on both sides.
            var isHead = row.IsHeader && ((TableCell)row[column]).Any(block => block is not LeafBlock { Inline: null or { FirstChild: null } });
            html.Raw(isHead ? "<th scope=\"col\"" : "<td");

            // A class, not a style: the site's security policy allows no inline style.
            if (column < columns.Count && columns[column].Alignment is TableColumnAlign.Right or TableColumnAlign.Center)
            {
                html.Attribute("class", columns[column].Alignment == TableColumnAlign.Right ? "right" : "center");
            }

            html.Raw(">");
            WriteBlocks((TableCell)row[column], isTight: true);
            html.Raw(isHead ? "</th>" : "</td>");
        }
    }
}
