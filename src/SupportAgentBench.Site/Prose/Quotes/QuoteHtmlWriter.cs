using Markdig.Syntax;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Writes quotes: within a line in brackets behind the words who says them, on their own as a bubble of the conversation.</summary>
/// <param name="page">The page they stand on.</param>
internal sealed class QuoteHtmlWriter(HtmlBuffer html, Route page)
{
    public void WriteInline(Quote quote, SourceSpan span)
    {
        Open("span", quote);
        html.Raw("<q dir=\"auto\">");
        html.Text(quote.Words.Written);
        html.Raw("</q> <span class=\"claim-note\">(");
        WriteLink(quote, $"{quote.Speaker}, {quote.Message}", span);
        html.Raw(")</span></span>");
    }

    /// <summary>Quotes in a row; the case is named where it begins.</summary>
    public void WriteBubbles(IReadOnlyList<Quote> quotes, SourceSpan span)
    {
        Quote? before = null;
        foreach (var quote in quotes)
        {
            WriteBubble(quote, span, namesCase: before?.Target.Page != quote.Target.Page);
            before = quote;
        }
    }

    private void WriteBubble(Quote quote, SourceSpan span, bool namesCase)
    {
        Open("figure", quote);
        html.Raw("\n<figcaption><span class=\"quote-speaker\">");
        html.Text(quote.Speaker);
        html.Raw("</span> ");
        WriteLink(quote, quote.Message, span);
        if (namesCase)
        {
            html.Raw(" <span class=\"quote-case\">");
            html.Text(quote.Case);
            html.Raw("</span>");
        }

        html.Raw("</figcaption>\n<blockquote dir=\"auto\"><p>");
        WriteWords(quote.Words);
        html.Raw("</p></blockquote>\n</figure>\n");
    }

    /// <summary>What was left out is marked, so that nobody takes the dots for the speaker's own.</summary>
    private void WriteWords(QuotedWords quoted)
    {
        foreach (var (words, isLeftOut) in quoted.Parts())
        {
            html.Raw(isLeftOut ? "<span class=\"left-out\" title=\"words left out\">" : string.Empty);
            html.Text(words);
            html.Raw(isLeftOut ? "</span>" : string.Empty);
        }
    }

    private void Open(string tag, Quote quote)
    {
        html.Raw($"<{tag} class=\"quote\"");
        html.Attribute("data-tier", quote.Tier switch
        {
            QuoteTier.Exact => "exact",
            QuoteTier.Folded => "folded",
            _ => "case",
        });
        html.Attribute("data-role", SpeakerWords.Name(quote.Role));
        html.Raw(">");
    }

    private void WriteLink(Quote quote, string words, SourceSpan span)
    {
        html.Raw("<a");
        html.Link("href", page.To(quote.Target.Page, quote.Target.Anchor).Url, span);
        html.Raw(">");
        html.Text(words);
        html.Raw("</a>");
    }
}
