using System.Buffers;
using System.Text;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Twins;

/// <summary>Writes a Markdown file of the site, block by block. Every text comes as <see cref="MarkdownText"/>, which cannot hold mark-up by accident.</summary>
/// <param name="self">The file's own address.</param>
/// <param name="page">The page whose content it carries: a link to a part of that page would lead out of the file, so its words stand alone.</param>
public sealed class MarkdownWriter(Route self, Route page)
{
    private readonly StringBuilder _markdown = new();
    private readonly StringBuilder _margin = new();
    private readonly List<string> _links = [];

    // Markers of list items stand in the margin of their first line; below them are blanks.
    private readonly List<Range> _markers = [];
    private bool _needsBlankLine;

    /// <summary>The file's own address.</summary>
    public Route Self => self;

    /// <summary>Every address that was written, for the link check.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>Words that lead somewhere. A page that has a twin is led to through it, unless a part of the page is meant.</summary>
    public MarkdownText Link(MarkdownText words, Route target, string? anchor = null)
    {
        if (target == page || words.IsEmpty)
        {
            return words;
        }

        return Linked(words, self.To(anchor is null ? target.Twin ?? target : target, anchor).Url);
    }

    /// <summary>Words that lead where a link of a page model leads; without one, the words.</summary>
    public MarkdownText Link(MarkdownText words, Link? link) => link switch
    {
        null => words,
        { Target: { } target } => Link(words, target, link.Anchor),
        _ => Linked(words, link.Url),
    };

    /// <summary>Words that lead to the page itself.</summary>
    public MarkdownText LinkToPage(MarkdownText words) => Linked(words, self.To(page).Url);

    /// <summary>Words that lead out of the site, to an address that was judged harmless.</summary>
    public MarkdownText LinkOut(MarkdownText words, string url) => words.IsEmpty ? words : Linked(words, url);

    public void Heading(int level, MarkdownText words) => Line($"{new string('#', level)} {words}".TrimEnd());

    /// <summary>A paragraph; nothing when it is empty.</summary>
    public void Paragraph(MarkdownText words)
    {
        if (!words.IsEmpty)
        {
            Line(MarkdownEscaping.AtStart(words.ToString().Trim()));
        }
    }

    /// <summary>A list, an item a line; nothing when there is none.</summary>
    public void List(IEnumerable<MarkdownText> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            _needsBlankLine &= isFirst;
            Item("- ", () => Paragraph(item));
            isFirst = false;
        }
    }

    /// <summary>An item of a list: its first line carries the marker, the others stand as far in.</summary>
    public void Item(string marker, Action content)
    {
        StartBlock();
        var margin = _margin.Length;
        _margin.Append(marker);
        _markers.Add(margin.._margin.Length);
        content();
        if (_markers.Count > 0)
        {
            Line(string.Empty);
        }

        _margin.Length = margin;
    }

    /// <summary>Says that the next block stands right under the last one, as items of a tight list do.</summary>
    public void Tighten() => _needsBlankLine = false;

    /// <summary>Blocks that somebody else said.</summary>
    public void Quote(Action content)
    {
        StartBlock();
        var margin = _margin.Length;
        _margin.Append("> ");
        content();
        _margin.Length = margin;
    }

    /// <summary>Lines in a fixed-width face.</summary>
    public void CodeBlock(string code)
    {
        var fence = new string('`', Math.Max(3, LongestRunOfBackticks(code) + 1));
        StartBlock();
        Raw(fence);
        foreach (var line in code.ReplaceLineEndings("\n").Split('\n'))
        {
            Raw(line);
        }

        Raw(fence);
        _needsBlankLine = true;
    }

    public void Rule() => Line("***");

    /// <summary>A table; nothing when it has no rows.</summary>
    /// <param name="caption">Stands above it; may be empty.</param>
    /// <param name="head">Heads of the columns.</param>
    /// <param name="rows">Every row has a cell for every column.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public void Table(MarkdownText caption, IReadOnlyCollection<MarkdownText> head, IEnumerable<IReadOnlyCollection<MarkdownText>> rows)
    {
        if (!caption.IsEmpty)
        {
            Paragraph(MarkdownText.Markup($"Table: {caption}"));
        }

        StartBlock();
        Raw(Row(head));
        Raw("|" + string.Concat(Enumerable.Repeat(" --- |", head.Count)));
        foreach (var row in rows)
        {
            if (row.Count != head.Count)
            {
                throw new ArgumentException($"A row has {row.Count} cells for {head.Count} columns.", nameof(rows));
            }

            Raw(Row(row));
        }

        _needsBlankLine = true;
    }

    /// <summary>Writes all of it in UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in _markdown.GetChunks())
        {
            encoder.Convert(chunk.Span, output, flush: false, out _, out _);
        }

        encoder.Convert([], output, flush: true, out _, out _);
    }

    public override string ToString() => _markdown.ToString();

    private static string Row(IEnumerable<MarkdownText> cells) =>
        string.Concat(cells.Select(cell => $"| {cell.ToString().Trim()} ")) + "|";

    private static int LongestRunOfBackticks(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var character in code)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private MarkdownText Linked(MarkdownText words, string url)
    {
        _links.Add(url);
        return MarkdownText.Linked(words, url);
    }

    private void Line(string line)
    {
        StartBlock();
        Raw(line);
        _needsBlankLine = true;
    }

    private void StartBlock()
    {
        if (_needsBlankLine)
        {
            _markdown.Append(_margin.ToString().TrimEnd()).Append('\n');
            _needsBlankLine = false;
        }
    }

    private void Raw(string line)
    {
        // A blank at the end of a line is a line break to some.
        _markdown.Append(line.Length == 0 ? _margin.ToString().TrimEnd() : _margin.ToString()).Append(line).Append('\n');
        foreach (var marker in _markers)
        {
            for (var at = marker.Start.Value; at < marker.End.Value; at++)
            {
                _margin[at] = ' ';
            }
        }

        _markers.Clear();
    }
}
