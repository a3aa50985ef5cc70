using System.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Claims;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Prose.Marks;
using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Writes the inlines of a checked and bound tree as HTML.</summary>
/// <param name="page">The page the prose stands on; links to other pages start from it. Null where no link may stand.</param>
/// <param name="marks">For an editor's eyes; null for everybody else's.</param>
internal sealed class InlineHtmlWriter(HtmlBuffer html, Route? page, EditorMarks? marks = null)
{
    /// <summary>What an editor sees; null for everybody else.</summary>
    public EditorMarks? Marks => marks;

    /// <summary>Writes a paragraph's or heading's words; a heading is itself a target, so nothing in it is a link by itself.</summary>
    public void WriteLine(LeafBlock block)
    {
        if (block.Inline is { } inline)
        {
            WriteAll(inline, mayLink: page is not null && block is not HeadingBlock);
        }
    }

    /// <summary>Writes quotes that stand in a block of their own.</summary>
    public void WriteBubbles(IReadOnlyList<Quote> quotes, SourceSpan span) => new QuoteHtmlWriter(html, page!).WriteBubbles(quotes, span);

    private void WriteAll(ContainerInline inlines, bool mayLink)
    {
        foreach (var inline in inlines)
        {
            if (marks is null)
            {
                Write(inline, mayLink);
            }
            else
            {
                WriteMarked(inline, mayLink, marks);
            }
        }
    }

    private void WriteMarked(Inline inline, bool mayLink, EditorMarks editor)
    {
        var faults = editor.Open(inline);
        switch (inline)
        {
            case LiteralInline literal:
                editor.Literal(literal);
                break;
            case HtmlInline or FigureInline { Figure: null }:
                editor.Source(inline);
                break;
            case FigureInline figure:
                editor.OpenFigure(figure);
                Write(inline, mayLink);
                editor.CloseFigure();
                break;
            case LinkInline link when Claim.Of(link) is { } claim:
                editor.OpenClaim(link, claim);
                Write(inline, mayLink);
                editor.CloseClaim();
                break;
            case LinkInline link when EditorMarks.IsLost(link, faults):
                editor.OpenLost(link);
                Write(inline, mayLink);
                editor.CloseLost();
                break;
            default:
                Write(inline, mayLink);
                break;
        }

        editor.Close(faults);
    }

    private void Write(Inline inline, bool mayLink)
    {
        switch (inline)
        {
            case LiteralInline literal:
                html.Text(literal.Content.AsSpan());
                break;
            case FigureInline figure:
                WriteFigure(figure, mayLink);
                break;
            case EscapedBracesInline braces:
                html.Text(braces.Text);
                break;
            case HtmlEntityInline entity:
                html.Text(entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                html.Raw("<code>");
                html.Text(code.Content);
                html.Raw("</code>");
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis, mayLink);
                break;
            case LineBreakInline lineBreak:
                html.Raw(lineBreak.IsHard ? "<br>\n" : "\n");
                break;
            case LinkInline link when Claim.Of(link) is { } claim:
                WriteClaim(link, claim, mayLink);
                break;
            case LinkInline link when mayLink && Quote.Of(link) is { } quote:
                new QuoteHtmlWriter(html, page!).WriteInline(quote, link.Span);
                break;
            case LinkInline link:
                WriteLink(link, mayLink);
                break;
            case AutolinkInline link:
                WriteAutolink(link, mayLink);
                break;
            case HtmlInline:
                break;
            case ContainerInline other:
                WriteAll(other, mayLink);
                break;
            default:
                throw new UnreachableException(inline.GetType().Name);
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis, bool mayLink)
    {
        var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
        html.Raw($"<{tag}>");
        WriteAll(emphasis, mayLink);
        html.Raw($"</{tag}>");
    }

    private void WriteLink(LinkInline link, bool mayLink)
    {
        var address = mayLink && !link.IsImage ? AddressOf(link.GetDynamicUrl?.Invoke() ?? link.Url) : null;
        if (address is null)
        {
            WriteAll(link, mayLink);
            return;
        }

        html.Raw("<a");
        html.Link("href", address, link.Span);
        html.Raw(">");
        WriteAll(link, mayLink: false);
        html.Raw("</a>");
    }

    private void WriteClaim(LinkInline link, Claim claim, bool mayLink)
    {
        var writer = new ClaimHtmlWriter(html, mayLink ? page : null, link.Span);
        writer.Open(claim, claim.Target is { } seen && !IsHere(seen));
        WriteAll(link, mayLink: false);
        writer.Close();
    }

    // To the top of the very page that the reader is on leads no link.
    private bool IsHere(FigureTarget target) => target.Anchor is null && target.Page == page;

    private void WriteAutolink(AutolinkInline link, bool mayLink)
    {
        var address = mayLink ? AddressOf(link.IsEmail ? "mailto:" + link.Url : link.Url) : null;
        if (address is null)
        {
            html.Text(link.Url);
            return;
        }

        html.Raw("<a");
        html.Link("href", address, link.Span);
        html.Raw(">");
        html.Text(link.Url);
        html.Raw("</a>");
    }

    /// <summary>The address to print; null where the words print without a link, as those of claims and quotes do until they are checked.</summary>
    private string? AddressOf(string? url) => LinkAddress.Judge(url).Kind switch
    {
        LinkKind.Printed => url,
        LinkKind.SitePage when url!.Split('#') is [var path, var anchor] => page!.To(new Route(path[1..]), anchor).Url,
        LinkKind.SitePage => page!.To(new Route(url![1..])).Url,
        _ => null,
    };

    private void WriteFigure(FigureInline inline, bool mayLink)
    {
        if (inline.Figure is not { } figure)
        {
            return;
        }

        if (figure.IsOpinion)
        {
            html.Raw("<span class=\"opinion\">");
            html.Text(figure.Text);
            html.Raw(" <span class=\"claim-note\">(");
            html.Text(OpinionFigure.Note);
            html.Raw(")</span></span>");
            return;
        }

        var tag = figure.Value is not null ? "data" : "span";
        if (figure.Metric is not null)
        {
            html.Raw("<" + tag);
            html.Attribute("class", figure.Value is not null ? "figure" : "figures");
            html.Attribute("value", figure.MachineValue);
            html.Attribute("data-metric", figure.Metric);
            html.Raw(">");
        }

        WriteLinked(figure, inline, mayLink);
        if (figure.Metric is not null)
        {
            html.Raw($"</{tag}>");
        }
    }

    private void WriteLinked(Figure figure, FigureInline inline, bool mayLink)
    {
        if (figure.Parts.IsEmpty)
        {
            WriteLinked(figure.Text, figure.Target, inline, mayLink);
            return;
        }

        var written = 0;
        foreach (var part in figure.Parts)
        {
            var at = figure.Text.IndexOf(part.Text, written, StringComparison.Ordinal);
            html.Text(figure.Text.AsSpan(written, at - written));
            WriteLinked(part.Text, part.Target, inline, mayLink);
            written = at + part.Text.Length;
        }

        html.Text(figure.Text.AsSpan(written));
    }

    private void WriteLinked(string text, FigureTarget? target, FigureInline inline, bool mayLink)
    {
        if (!mayLink || target is null || IsHere(target))
        {
            html.Text(text);
            return;
        }

        html.Raw("<a");
        html.Link("href", page!.To(target.Page, target.Anchor).Url, inline.Span);
        html.Raw(">");
        html.Text(text);
        html.Raw("</a>");
    }
}
