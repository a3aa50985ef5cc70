using System.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Claims;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Twins;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Writes the inlines of a checked and bound tree as Markdown: the counterpart of <see cref="InlineHtmlWriter"/>.</summary>
/// <param name="markdown">Makes the links.</param>
/// <param name="mayLink">Whether links may stand in the text.</param>
internal sealed class InlineMarkdownWriter(MarkdownWriter markdown, bool mayLink)
{
    /// <summary>A paragraph's or heading's words.</summary>
    public MarkdownText Line(LeafBlock block) => block.Inline is { } inlines
        ? All(inlines, mayLink && block is not HeadingBlock)
        : MarkdownText.Empty;

    private MarkdownText All(ContainerInline inlines, bool link) => MarkdownText.Join(string.Empty, inlines.Select(inline => One(inline, link)));

    private MarkdownText One(Inline inline, bool link) => inline switch
    {
        LiteralInline literal => MarkdownText.Text(literal.Content.ToString()),
        FigureInline { Figure: { IsOpinion: true } opinion } => MarkdownText.Markup($"{opinion.Text} ({OpinionFigure.Note})"),
        FigureInline { Figure: { } figure } => FigureText(figure, link),
        FigureInline => MarkdownText.Empty,
        EscapedBracesInline braces => MarkdownText.Text(braces.Text),
        HtmlEntityInline entity => MarkdownText.Text(entity.Transcoded.ToString()),
        CodeInline code => MarkdownText.Code(code.Content),
        EmphasisInline emphasis => Emphasized(emphasis, All(emphasis, link)),
        LineBreakInline => MarkdownText.Markup($" "),
        LinkInline claimed when Claim.Of(claimed) is { } claim => ClaimText(claimed, claim, link),
        LinkInline said when link && Quote.Of(said) is { } quote => MarkdownText.Markup($"{quote.Words.Written} ({ToMessage(quote, $"{quote.Speaker}, {quote.Message}")})"),
        LinkInline other => Linked(All(other, link: false), link && !other.IsImage ? other.GetDynamicUrl?.Invoke() ?? other.Url : null),
        AutolinkInline address => Linked(MarkdownText.Text(address.Url), link ? (address.IsEmail ? "mailto:" : string.Empty) + address.Url : null),
        HtmlInline => MarkdownText.Empty,
        ContainerInline other => All(other, link),
        _ => throw new UnreachableException(inline.GetType().Name),
    };

    /// <summary>Words that lead to the message a quote is from.</summary>
    public MarkdownText ToMessage(Quote quote, string words) => markdown.Link(MarkdownText.Text(words), quote.Target.Page, quote.Target.Anchor);

    // The author's own delimiters: others might not be read as such beside the same words.
    private static MarkdownText Emphasized(EmphasisInline emphasis, MarkdownText words)
    {
        var delimiters = MarkdownText.FromFinished(new string(emphasis.DelimiterChar, emphasis.DelimiterCount));
        return words.IsEmpty ? words : MarkdownText.Markup($"{delimiters}{words}{delimiters}");
    }

    private MarkdownText ClaimText(LinkInline words, Claim claim, bool link)
    {
        var text = All(words, link: false);
        var linked = link && claim.Target is { } seen ? markdown.Link(text, seen.Page, seen.Anchor) : text;
        return claim.Open.IsEmpty ? linked : MarkdownText.Markup($"{linked} ({ClaimWords.InTheseRuns(claim)})");
    }

    private MarkdownText Linked(MarkdownText words, string? url) => LinkAddress.Judge(url).Kind switch
    {
        LinkKind.SitePage when url!.Split('#') is [var path, var anchor] => markdown.Link(words, new Route(path[1..]), anchor),
        LinkKind.SitePage => markdown.Link(words, new Route(url![1..])),

        // An anchor is one of the page itself, and no place in the file.
        LinkKind.Printed when url![0] != '#' => markdown.LinkOut(words, url),
        _ => words,
    };

    private MarkdownText FigureText(Figure figure, bool link)
    {
        if (figure.Parts.IsEmpty)
        {
            return Part(figure.Text, figure.Target, link);
        }

        var pieces = new List<MarkdownText>();
        var written = 0;
        foreach (var part in figure.Parts)
        {
            var at = figure.Text.IndexOf(part.Text, written, StringComparison.Ordinal);
            pieces.Add(MarkdownText.Text(figure.Text[written..at]));
            pieces.Add(Part(part.Text, part.Target, link));
            written = at + part.Text.Length;
        }

        pieces.Add(MarkdownText.Text(figure.Text[written..]));
        return MarkdownText.Join(string.Empty, pieces);
    }

    private MarkdownText Part(string text, FigureTarget? target, bool link) => link && target is not null
        ? markdown.Link(MarkdownText.Text(text), target.Page, target.Anchor)
        : MarkdownText.Text(text);
}
