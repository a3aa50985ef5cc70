using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>
/// Takes <c>{{ expression }}</c> out of the text before any other rule of Markdown sees it, so that neither a table nor emphasis cuts
/// it in two. It must close on its line; what does not is left in the text, where <see cref="ProseRules"/> finds it.
/// </summary>
internal sealed class FigureInlineParser : InlineParser
{
    public FigureInlineParser() => OpeningCharacters = ['{', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isEscaped = slice.CurrentChar == '\\';
        var marks = isEscaped ? 1 : 0;
        if (isEscaped && slice.PeekChar(1) == '}' && slice.PeekChar(2) == '}')
        {
            Take(processor, ref slice, new EscapedBracesInline("}}"), slice.Start + 2);
            return true;
        }

        if (slice.PeekCharAbsolute(slice.Start + marks) != '{' || slice.PeekCharAbsolute(slice.Start + marks + 1) != '{')
        {
            return false;
        }

        var inside = slice.Start + marks + 2;
        var close = ExpressionScan.FindClose(slice.Text, inside, slice.End + 1);
        if (isEscaped)
        {
            // Braces that close it are text with it, unless they are escaped on their own.
            var last = close < 0 || slice.Text[close - 1] == '\\' ? inside - 1 : close + 1;
            Take(processor, ref slice, new EscapedBracesInline(slice.Text[(slice.Start + 1)..(last + 1)]), last);
            return true;
        }

        if (close < 0)
        {
            return false;
        }

        var written = slice.Text.AsSpan(inside, close - inside);
        var blanks = written.Length - written.TrimStart().Length;
        var figure = new FigureInline
        {
            Expression = written.Trim().ToString(),
            ExpressionStart = processor.GetSourcePosition(inside + blanks),
        };
        Take(processor, ref slice, figure, close + 1);
        return true;
    }

    private static void Take(InlineProcessor processor, ref StringSlice slice, LeafInline inline, int last)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new SourceSpan(start, processor.GetSourcePosition(last));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start = last + 1;
    }
}
