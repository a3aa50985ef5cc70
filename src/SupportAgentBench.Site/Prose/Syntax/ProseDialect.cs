using Markdig;
using Markdig.Parsers;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>
/// The Markdown that prose is written in: CommonMark with pipe tables and figures. Extensions are named one by one, because the bundle
/// of all of them lets a text set attributes and embed media.
/// </summary>
internal static class ProseDialect
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables();

        // HTML is still recognised, so that it can be refused with its place; ProseRules refuses it and ProseHtmlWriter writes none.
        // A figure in an indented line would silently become code: code stands between fences.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();

        // Before all other inlines: what stands between the braces belongs to the expression.
        builder.InlineParsers.Insert(0, new FigureInlineParser());
        return builder.Build();
    }
}
