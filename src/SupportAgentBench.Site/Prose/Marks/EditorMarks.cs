using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Claims;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Marks;

/// <summary>Writes for an editor's eyes, around what every reader sees: faults, and what figures and claims are bound to.</summary>
internal sealed class EditorMarks(EditorView view, FaultMarks faults, HtmlBuffer html, ProseText text)
{
    /// <summary>Writes a literal with its faults.</summary>
    public void Literal(LiteralInline literal) => faults.Text(literal.Content.AsSpan(), LiteralPlace.StartOf(literal, text.Text));

    /// <summary>Opens a mark around an inline whose own parts are at fault, less those that its words show by themselves.</summary>
    public ImmutableArray<Fault> Open(Inline inline)
    {
        ImmutableArray<Fault> own = inline switch
        {
            LinkInline { FirstChild: { } first, LastChild: { } last } link => [.. In(link).Where(fault => !fault.IsWithin(first.Span.Start, last.Span.End + 1))],
            FigureInline or AutolinkInline or HtmlInline or CodeInline or LinkInline => In(inline),
            _ => [],
        };
        faults.Open(own);
        return own;
    }

    public void Close(ImmutableArray<Fault> own) => faults.Close(own);

    /// <summary>What could not be bound stands as it is written.</summary>
    public void Source(MarkdownObject node) => html.Text(text.Text.AsSpan(node.Span.Start, Math.Min(node.Span.Length, text.Text.Length - node.Span.Start)));

    /// <summary>A block that prints nothing stands as it is written.</summary>
    public void SourceBlock(Block block)
    {
        var own = In(block);
        faults.Open(own, "pre");
        Source(block);
        faults.Close(own, "pre");
    }

    /// <summary>Opens what says what a figure is bound to.</summary>
    public void OpenFigure(FigureInline figure)
    {
        html.Raw("<span");
        html.Attribute("data-sab-figure", figure.Expression);
        html.Attribute("data-sab-moved", figure.Figure is { IsOpinion: false } bound ? view.Moved(figure.Expression, bound.Text) : null);
        html.Raw(">");
    }

    public void CloseFigure() => html.Raw("</span>");

    /// <summary>Opens what says what tests a claim.</summary>
    public void OpenClaim(LinkInline link, Claim claim)
    {
        html.Raw("<span");
        html.Attribute("data-sab-claim", ClaimAddress.Read(link, text)?.Expression);
        html.Attribute("data-sab-standing", claim.Open.IsEmpty ? "It holds." : $"It holds in these runs; {ClaimWords.Open(claim.Open)}.");
        html.Raw(">");
    }

    public void CloseClaim() => html.Raw("</span>");

    /// <summary>Opens the mark of words that nobody said; where they stand instead is looked for when all texts are bound.</summary>
    public void OpenLost(LinkInline link)
    {
        var start = link.Span.Start + 1;
        faults.OpenAwaited(text.Locate(start, Math.Max(0, link.LastChild!.Span.End + 1 - start)), QuoteDiagnostics.NotSaid);
    }

    public void CloseLost() => html.Raw("</mark>");

    /// <summary>Whether a link is a quote of words that nobody said.</summary>
    public static bool IsLost(LinkInline link, ImmutableArray<Fault> faults) =>
        faults.IsEmpty && link is { IsImage: false, Reference: null, FirstChild: not null } && QuoteAddress.IsOf(link.Url) && Quote.Of(link) is null;

    /// <summary>Gives a sign to each fault that is not marked yet; to be asked at the end of the text.</summary>
    public void Rest() => faults.Rest();

    private ImmutableArray<Fault> In(MarkdownObject node) => faults.In(node.Span.Start, node.Span.End + 1);
}
