namespace SupportAgentBench.Templating.Runtime;

internal sealed class AssignNode(SourceSpan span, PathNode target, ExpressionNode value) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        target.Assign(state, value.Evaluate(state));
        return Flow.Next;
    }
}

internal sealed class WithNode(SourceSpan span, ExpressionNode target, BlockNode body) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var value = target.Evaluate(state);
        if (value is null or string || Values.IsNumber(value) || value is bool)
        {
            throw state.Error(Diagnostic.WrongType, target.Span, $"`with` needs an object, not {Values.Describe(value)}.");
        }

        var outer = state.Scopes.Globals;
        state.EnterScope(Span);
        state.Scopes.Globals = new GlobalFrame(value, outer);
        try
        {
            return body.Execute(state);
        }
        finally
        {
            state.LeaveScope();
            state.Scopes.Globals = outer;
        }
    }
}

internal sealed class ReadOnlyNode(SourceSpan span, string name) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        state.Scopes.Protect(name, state.Members);
        return Flow.Next;
    }
}

/// <summary>Makes the members of an object variables of the current context.</summary>
internal sealed class ImportNode(SourceSpan span, ExpressionNode target) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        if (target.Evaluate(state) is not IScriptObject members)
        {
            throw state.Error(Diagnostic.WrongType, target.Span, "Only an object can be imported.");
        }

        foreach (var name in members.Members.ToArray())
        {
            state.Work.Member();
            if (members.TryGetValue(name, out var value))
            {
                state.Scopes.TrySet(name, value, state.Members);
            }
        }

        return Flow.Next;
    }
}
