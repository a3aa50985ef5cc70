namespace SupportAgentBench.Templating.Runtime;

internal sealed class IfNode(SourceSpan span, (ExpressionNode? Condition, BlockNode Body)[] branches) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition is null || condition.Test(state))
            {
                return body.Execute(state);
            }
        }

        return Flow.Next;
    }
}

internal sealed class CaseNode(SourceSpan span, ExpressionNode value, (ExpressionNode[] Values, BlockNode Body)[] branches) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var chosen = value.Evaluate(state);
        foreach (var (values, body) in branches)
        {
            if (values.Length == 0 || Array.Exists(values, candidate => new ValueComparer(state.Work).AreEqual(chosen, candidate.Evaluate(state))))
            {
                return body.Execute(state);
            }
        }

        return Flow.Next;
    }
}

internal sealed class LeaveNode(SourceSpan span, bool isBreak) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        if (state.OpenLoops == 0)
        {
            throw state.Error(Diagnostic.Misplaced, Span, $"`{(isBreak ? "break" : "continue")}` can stand only in a loop.");
        }

        return isBreak ? Flow.Break : Flow.Continue;
    }
}

internal sealed class ReturnNode(SourceSpan span, ExpressionNode? value) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        state.ReturnValue = value?.Evaluate(state);
        return Flow.Return;
    }
}
