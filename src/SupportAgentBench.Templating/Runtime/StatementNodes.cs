using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

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

/// <summary>Text of the template, encoded when it was loaded.</summary>
internal sealed class LiteralNode(SourceSpan span, string text, PageReference[] references) : StatementNode(span)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);
    private readonly bool _hasLineEnd = text.Contains('\n', StringComparison.Ordinal);
    private readonly bool _endsLine = text.EndsWith('\n');

    public override Flow Execute(RenderState state)
    {
        Write(state);
        return Flow.Next;
    }

    public void Write(RenderState state)
    {
        state.Page.Literal(_utf8, _hasLineEnd, _endsLine);
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

internal sealed class AssignNode(SourceSpan span, PathNode target, ExpressionNode value) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        target.Assign(state, value.Evaluate(state));
        return Flow.Next;
    }
}

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

/// <summary>Sets aside what its body prints and assigns it: a fragment of HTML, or a text where there is no HTML.</summary>
internal sealed class CaptureNode(SourceSpan span, PathNode target, BlockNode body) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var flow = Flow.Next;
        var captured = Capture.Run(state, () => flow = body.Execute(state));
        target.Assign(state, captured);
        return flow;
    }
}

/// <summary>Runs a part of a template and returns what it printed.</summary>
internal static class Capture
{
    public static object Run(RenderState state, Action body)
    {
        var (references, allowed) = (state.References, state.MarkupAllowed);
        state.MarkupAllowed = true;
        var start = references?.Count ?? 0;
        state.Page.BeginAside();
        ReadOnlyMemory<byte> written = default;
        try
        {
            body();
        }
        finally
        {
            written = state.Page.EndAside();
            state.MarkupAllowed = allowed;
        }

        return state.Options.Html
            ? HtmlFragment.FromTrustedUtf8(written, references is null ? [] : Cut(references, start))
            : PageWriter.Decode(written);
    }

    /// <summary>What was captured refers to something where it is printed, as often as it is.</summary>
    private static ImmutableArray<PageReference> Cut(List<PageReference> references, int start)
    {
        ImmutableArray<PageReference> captured = [.. CollectionsMarshal.AsSpan(references)[start..]];
        references.RemoveRange(start, captured.Length);
        return captured;
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
