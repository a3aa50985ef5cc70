namespace SupportAgentBench.Templating.Runtime;

/// <summary>How a statement was left.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A statement ready to be carried out.</summary>
internal abstract class StatementNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>The blanks before the statement's code block; null means those of the block around it.</summary>
    public string? Indent { get; init; }

    public abstract Flow Execute(RenderState state);
}

/// <summary>Statements in their order.</summary>
internal sealed class BlockNode(StatementNode[] statements)
{
    private readonly bool _setsIndent = Array.Exists(statements, statement => statement.Indent is not null);
    private readonly bool _indents = Array.Exists(statements, statement => statement.Indent is { Length: > 0 });

    public bool IsEmpty => statements.Length == 0;

    public Flow Execute(RenderState state)
    {
        if (statements.Length > 0)
        {
            state.EnsureStack(statements[0].Span);
        }

        var keepsIndent = !_setsIndent || (!_indents && state.Page.Indent.Length == 0) || !state.Options.AutoIndent;
        return keepsIndent ? ExecuteAll(state) : ExecuteIndented(state);
    }

    private Flow ExecuteAll(RenderState state)
    {
        var index = 0;
        try
        {
            for (; index < statements.Length; index++)
            {
                var flow = statements[index].Execute(state);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }

            return Flow.Next;
        }
        catch (Exception exception) when (exception is not (TemplateRuntimeException or OperationCanceledException))
        {
            throw Failure(state, statements[index], exception);
        }
    }

    private Flow ExecuteIndented(RenderState state)
    {
        var outer = state.Page.Indent;
        var index = 0;
        try
        {
            for (; index < statements.Length; index++)
            {
                state.Page.Indent = statements[index].Indent ?? outer;
                var flow = statements[index].Execute(state);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }

            return Flow.Next;
        }
        catch (Exception exception) when (exception is not (TemplateRuntimeException or OperationCanceledException))
        {
            throw Failure(state, statements[index], exception);
        }
        finally
        {
            state.Page.Indent = outer;
        }
    }

    /// <summary>Gives a failure its place: a limit, an operation on wrong values, or a member of the host that throws.</summary>
    private static TemplateRuntimeException Failure(RenderState state, StatementNode statement, Exception exception) => exception switch
    {
        OutputLimitException => state.Error(Diagnostic.Limit, statement.Span, $"The page is longer than the limit of {state.Options.OutputLimit} bytes.", exception),
        ValueException value => state.Error(statement.Span, value),
        _ => state.Error(Diagnostic.HostFailure, statement.Span, $"A member of the page model failed: {exception.Message}", exception),
    };
}
