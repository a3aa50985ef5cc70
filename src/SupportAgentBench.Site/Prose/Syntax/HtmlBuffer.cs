using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Templating;
using SourceSpan = SupportAgentBench.Templating.SourceSpan;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Collects HTML: escapes what is text, and remembers the ids and links it wrote for the check of all links.</summary>
/// <param name="source">The prose that is written; places are told in its file.</param>
internal sealed class HtmlBuffer(ProseText source)
{
    private readonly StringBuilder _html = new();
    private readonly ImmutableArray<PageReference>.Builder _references = ImmutableArray.CreateBuilder<PageReference>();

    /// <summary>Writes mark-up of our own.</summary>
    public void Raw(string markup) => _html.Append(markup);

    /// <summary>Writes text, escaped as templates escape it.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is var at and >= 0)
        {
            _html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        _html.Append(text);
    }

    /// <summary>Writes an attribute; nothing when it has no value.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _html.Append(' ').Append(name).Append("=\"");
            Text(value);
            _html.Append('"');
        }
    }

    public void Id(string id, Markdig.Syntax.SourceSpan span) => Reference(PageReferenceKind.Id, "id", id, span);

    public void Link(string attribute, string address, Markdig.Syntax.SourceSpan span) => Reference(PageReferenceKind.Href, attribute, address, span);

    /// <param name="bound">The tree that was written; null where the text could not be read.</param>
    /// <param name="mayLink">Whether links may stand in it.</param>
    public ProseFragment ToFragment(Markdig.Syntax.MarkdownObject? bound, bool mayLink) => new(_html.ToString(), bound, mayLink, _references.ToImmutable());

    private void Reference(PageReferenceKind kind, string attribute, string value, Markdig.Syntax.SourceSpan span)
    {
        Attribute(attribute, value);
        _references.Add(new PageReference(kind, value, PlaceOf(span)));
    }

    // Diagnostics count lines and columns from one, the template language from zero.
    private SourceSpan PlaceOf(Markdig.Syntax.SourceSpan span)
    {
        var place = source.Locate(span.Start, span.Length);
        var start = new TextPosition(span.Start, place.Line - 1, place.Column - 1);
        var width = Math.Max(0, place.EndColumn - place.Column);
        return new SourceSpan(place.Path, start, new TextPosition(span.Start + width, place.Line - 1, place.Column - 1 + width));
    }
}
