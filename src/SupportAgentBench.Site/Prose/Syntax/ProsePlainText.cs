using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Prose.Claims;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>The words of a bound tree without any mark-up, on one line; a claim that holds in these runs only says so.</summary>
internal static class ProsePlainText
{
    // From whom it is not told apart, the report says.
    private const string Reservation = " (in these runs)";

    public static string Of(MarkdownObject bound)
    {
        var words = new StringBuilder();
        // How deep the claim stands that the words belong to, where it holds in these runs only.
        int? open = null;
        foreach (var (node, depth) in ProseTree.Walk(bound))
        {
            if (depth <= open)
            {
                words.Append(Reservation);
                open = null;
            }

            switch (node)
            {
                case LinkInline link when Claim.Of(link) is { Open.IsEmpty: false }:
                    open = depth;
                    break;
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

        return words.Append(open is null ? string.Empty : Reservation).ToString().Trim();
    }
}
