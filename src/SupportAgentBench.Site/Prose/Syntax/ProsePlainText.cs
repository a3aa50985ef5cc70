using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>The words of a bound tree without any mark-up, on one line.</summary>
internal static class ProsePlainText
{
    public static string Of(MarkdownObject bound)
    {
        var words = new StringBuilder();
        foreach (var (node, _) in ProseTree.Walk(bound))
        {
            switch (node)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case FigureInline figure:
                    words.Append(figure.Figure?.Text);
                    break;
                case EscapedBracesInline braces:
                    words.Append(braces.Text);
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case Block when words.Length > 0 && words[^1] != ' ':
                    words.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return words.ToString().Trim();
    }
}
