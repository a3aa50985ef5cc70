using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using SupportAgentBench.Site.Prose.Syntax;
using SupportAgentBench.Site.Twins;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose;

/// <summary>Bound prose: checked HTML with the ids and links in it, and the same words as plain text.</summary>
public sealed class ProseFragment : HtmlFragment
{
    private readonly MarkdownObject? _bound;
    private readonly bool _mayLink;

    /// <param name="bound">The tree the HTML was written from; null = no words.</param>
    /// <param name="mayLink">Whether links stand in it.</param>
    internal ProseFragment(string html, MarkdownObject? bound, bool mayLink, ImmutableArray<PageReference> references)
        : base(Encoding.UTF8.GetBytes(html), references) =>
        (_bound, _mayLink, Text) = (bound, mayLink, bound is null ? string.Empty : ProsePlainText.Of(bound));

    /// <summary>No words.</summary>
    public static new ProseFragment Empty { get; } = new(string.Empty, null, false, []);

    /// <summary>The words without any mark-up, on one line: for titles, descriptions and chips.</summary>
    public string Text { get; }

    /// <summary>The same prose as Markdown within a line, written when asked: only a few pages have a twin.</summary>
    public MarkdownText ToMarkdown(MarkdownWriter markdown) =>
        _bound is LeafBlock line ? new InlineMarkdownWriter(markdown, _mayLink).Line(line) : MarkdownText.Text(Text);

    /// <summary>Writes the same prose as blocks of Markdown.</summary>
    public void WriteMarkdown(MarkdownWriter markdown)
    {
        if (_bound is MarkdownDocument blocks)
        {
            new ProseMarkdownWriter(markdown, new InlineMarkdownWriter(markdown, _mayLink)).Write(blocks);
        }
        else
        {
            markdown.Paragraph(ToMarkdown(markdown));
        }
    }
}
