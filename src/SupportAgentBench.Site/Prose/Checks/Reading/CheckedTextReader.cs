using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>Reads the blocks of a checked tree into plain words. The tree is at most <see cref="ProseRules.MostDepth"/> deep.</summary>
/// <param name="source">The text that the tree was read from.</param>
internal sealed class CheckedTextReader(string source, CheckedText into)
{
    /// <summary>Every block with words of its own, one after another: paragraphs, headings, cells, captions. The text is the same instance each time.</summary>
    public IEnumerable<CheckedText> Blocks(MarkdownObject tree)
    {
        if (tree is LeafBlock { Inline: { } inline } leaf)
        {
            into.Clear(leaf is HeadingBlock);
            ReadAll(inline, TextUse.Prose);
            yield return into;
            yield break;
        }

        IEnumerable<MarkdownObject> children = tree switch
        {
            Table table when TableCaptions.Of(table) is { } caption => [caption, .. table],
            ContainerBlock container => container,
            _ => [],
        };
        foreach (var text in children.SelectMany(Blocks))
        {
            yield return text;
        }
    }

    private void ReadAll(ContainerInline inlines, TextUse use)
    {
        foreach (var inline in inlines)
        {
            Read(inline, use);
        }
    }

    private void Read(Inline inline, TextUse use)
    {
        switch (inline)
        {
            case LiteralInline literal:
                CharacterFold.Add(literal.Content.AsSpan(), LiteralPlace.StartOf(literal, source), use, into);
                break;
            case FigureInline { Figure: { IsTyped: true } typed }:
                CharacterFold.AddOne(typed.Text, inline.Span.Start, inline.Span.Length, use, into);
                break;
            case FigureInline { Figure: { IsOpinion: true } opinion } figure:
                CharacterFold.AddOne(opinion.Text, figure.ExpressionStart, figure.Expression.Length, TextUse.Opinion, into);
                break;
            case FigureInline { Figure: null or { Metric: not null } or { Target: not null } }:
                AddPlaceholder(inline, TextUse.Figure);
                break;

            // A fact of the store is no result.
            case FigureInline or CodeInline or AutolinkInline:
                AddPlaceholder(inline, TextUse.Code);
                break;
            case EscapedBracesInline braces:
                CharacterFold.Add(braces.Text, inline.Span.Start + 1, use, into);
                break;
            case HtmlEntityInline entity:
                CharacterFold.AddOne(entity.Transcoded.AsSpan(), inline.Span.Start, inline.Span.Length, use, into);
                break;
            case LineBreakInline:
                into.Add(' ', inline.Span.Start, Math.Max(0, inline.Span.Length), use);
                break;
            case LinkInline link:
                ReadAll(link, use == TextUse.Prose ? UseOf(link) : use);
                break;
            case ContainerInline container:
                ReadAll(container, use);
                break;
            default:
                break;
        }
    }

    private static TextUse UseOf(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        return LinkAddress.Judge(url).Kind != LinkKind.Checked ? TextUse.Prose
            : url!.StartsWith("quote:", StringComparison.Ordinal) ? TextUse.Quote
            : TextUse.Claim;
    }

    private void AddPlaceholder(Inline inline, TextUse use) => into.Add(CheckedText.Placeholder, inline.Span.Start, inline.Span.Length, use);
}
