using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Quotes that stand on their own, as messages of a conversation do.</summary>
internal static class QuotesAlone
{
    /// <summary>The quotes that a block holds and nothing else; null where anything stands beside them.</summary>
    public static IReadOnlyList<Quote>? Of(QuoteBlock block)
    {
        var quotes = new List<Quote>();
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
                    case LinkInline link when Quote.Of(link) is { } quote:
                        quotes.Add(quote);
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
}
