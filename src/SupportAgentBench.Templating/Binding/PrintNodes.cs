using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Chooses how a value is printed: the shortest way that its type and its place allow.</summary>
internal static class PrintNodes
{
    public static StatementNode For(ExpressionNode node, HtmlPosition position, string? indent)
    {
        if (node is TypedMemberNode { DirectReader: not null } member && position is HtmlPosition.Text or HtmlPosition.PlainText or HtmlPosition.Attribute)
        {
            return member.Target is LoopVariableNode { Distance: 0 }
                ? new PrintItemMemberNode(member, null, resetsIndent: false) { Indent = indent }
                : new PrintMemberNode(member) { Indent = indent };
        }

        var callsNothing = node is TypedMemberNode { StaticType: not null };
        return position is HtmlPosition.Plain or HtmlPosition.Text || callsNothing
            ? new PrintNode(node, position) { Indent = indent }
            : new GuardedPrintNode(node, position) { Indent = indent };
    }

    /// <summary>Joins literal text to the value that follows it, so that tables take half the steps.</summary>
    public static StatementNode[] Join(IEnumerable<StatementNode> statements)
    {
        var joined = new List<StatementNode>();
        foreach (var statement in statements)
        {
            if (statement is PrintItemMemberNode { Indent: null or "" } item && joined.Count > 0 && joined[^1] is LiteralNode { Indent: null } literal)
            {
                joined[^1] = item.After(literal);
            }
            else if (statement is ReferenceEndNode { Kind: not PageReferenceKind.SrcSet } end && joined is [.., ReferenceBeginNode, PrintNode { Position: HtmlPosition.Url, Expression: not IncludeNode } link])
            {
                joined.RemoveAt(joined.Count - 1);
                joined[^1] = new PrintLinkNode(link.Expression, link.Position, end.Kind) { Indent = link.Indent };
            }
            else if (statement is ReferenceEndNode { Kind: PageReferenceKind.Id } id && joined is [.., ReferenceBeginNode, var value] && TextOf(value) is { } text)
            {
                joined.RemoveAt(joined.Count - 1);
                joined[^1] = new PrintIdNode(text, id.ValueSpan) { Indent = value.Indent };
            }
            else
            {
                joined.Add(statement);
            }
        }

        return [.. joined];
    }

    private static TypedMemberNode? TextOf(StatementNode print)
    {
        var member = print switch
        {
            PrintMemberNode value => value.Member,
            PrintItemMemberNode value => value.Member,
            _ => null,
        };
        return member?.DirectReader is TextMemberReader ? member : null;
    }
}
