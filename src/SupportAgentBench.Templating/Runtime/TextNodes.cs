namespace SupportAgentBench.Templating.Runtime;

/// <summary>Text of the template, encoded when it was loaded.</summary>
internal sealed class LiteralNode(SourceSpan span, string text, PageReference[] references) : StatementNode(span)
{
    private readonly EncodedText _encoded = EncodedText.Of(text);
    private readonly bool _hasLineEnd = text.Contains('\n', StringComparison.Ordinal);
    private readonly bool _endsLine = text.EndsWith('\n');

    public override Flow Execute(RenderState state)
    {
        Write(state);
        return Flow.Next;
    }

    public void Write(RenderState state)
    {
        state.Page.Literal(_encoded, _hasLineEnd, _endsLine);
        if (references.Length > 0)
        {
            AddReferences(state);
        }
    }

    private void AddReferences(RenderState state)
    {
        state.References?.AddRange(references);
    }
}

/// <summary>An expression whose value is printed.</summary>
internal class PrintNode(ExpressionNode expression, HtmlPosition position) : StatementNode(expression.Span)
{
    public ExpressionNode Expression => expression;

    public HtmlPosition Position => position;

    public override Flow Execute(RenderState state)
    {
        expression.Print(state, position);
        return Flow.Next;
    }
}

/// <summary>A call whose value is printed where its function must write no markup of its own.</summary>
internal sealed class GuardedPrintNode(ExpressionNode expression, HtmlPosition position) : PrintNode(expression, position)
{
    public override Flow Execute(RenderState state)
    {
        var allowed = state.MarkupAllowed;
        state.MarkupAllowed = false;
        Expression.Print(state, Position);
        state.MarkupAllowed = allowed;
        return Flow.Next;
    }
}
