using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Walks a syntax tree without recursion, however deep it is.</summary>
internal static class ProseTree
{
    /// <summary>A node and everything below it in the order of the text, with the depth below the first.</summary>
    public static IEnumerable<(MarkdownObject Node, int Depth)> Walk(MarkdownObject root)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>();
        open.Push((root, 0));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next.Node).Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        Table table when TableCaptions.Of(table) is { } caption => [caption, .. table],
        ContainerBlock block => block,
        LeafBlock { Inline: { } inline } => inline,
        ContainerInline inline => inline,
        _ => [],
    };
}
