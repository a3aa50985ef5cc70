using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Writes quotes: within a line in brackets behind the words who says them, on their own as a bubble of the conversation.</summary>
/// <param name="page">The page they stand on.</param>
internal sealed class QuoteHtmlWriter(HtmlBuffer html, Route page)
{
    /// <summary>The quotes that a block holds and nothing else; null where anything stands beside them.</summary>
    public static IReadOnlyList<LinkInline>? Alone(QuoteBlock block)
    {
        var quotes = new List<LinkInline>();
        foreach (var child in block)
        {
            if (child is not ParagraphBlock { Inline: { } inlines })
            {
                return null;
            }

            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case LinkInline link when Quote.Of(link) is not null:
                        quotes.Add(link);
                        break;
                    case LineBreakInline:
                    case LiteralInline literal when literal.Content.AsSpan().IsWhiteSpace():
                        break;
                    default:
                        return null;
                }
            }
        }

        return quotes.Count == 0 ? null : quotes;
    }

    public void WriteInline(LinkInline link, Quote quote)
    {
        Open("span", quote);
        html.Raw("<q dir=\"auto\">");
        html.Text(quote.Words.Written);
        html.Raw("</q> <span class=\"claim-note\">(");
        WriteLink(link, quote, $"{quote.Speaker}, {quote.Message}");
        html.Raw(")</span></span>");
    }

    public void WriteBubble(LinkInline link, Quote quote)
    {
        Open("figure", quote);
        html.Raw("\n<figcaption><span class=\"quote-speaker\">");
        html.Text(quote.Speaker);
        html.Raw("</span> ");
        WriteLink(link, quote, quote.Message);
        html.Raw(" <span class=\"quote-case\">");
        html.Text(quote.Case);
        html.Raw("</span></figcaption>\n<blockquote dir=\"auto\"><p>");
        html.Text(quote.Words.Text);
        html.Raw("</p></blockquote>\n</figure>\n");
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

    private void WriteLink(LinkInline link, Quote quote, string words)
    {
        html.Raw("<a");
        html.Link("href", page.To(quote.Target.Page, quote.Target.Anchor).Url, link.Span);
        html.Raw(">");
        html.Text(words);
        html.Raw("</a>");
    }
}
