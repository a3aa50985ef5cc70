using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The body of a function, shared by all values made from it.</summary>
internal sealed record FunctionBody(string Name, bool IsAnonymous, ImmutableArray<ScriptParameter> Parameters, BlockNode? Block, ExpressionNode? Inline, bool WritesMarkup, SourceSpan Span);

/// <summary>A function that a template declares.</summary>
internal sealed class TemplateFunction(FunctionBody body) : Callable
{
    public override string Name => body.Name.Length == 0 ? "do" : body.Name;

    public override ImmutableArray<ScriptParameter> Parameters => body.Parameters;

    public override object? Call(ScriptArguments arguments, WrappedBlock? wrapped)
    {
        var state = arguments.State;
        if (body.WritesMarkup && !state.MarkupAllowed)
        {
            throw state.Error(Diagnostic.WrongValueForContext, arguments.Span, $"`{Name}` writes markup, so it can be called only between tags.");
        }

        var scopes = state.Scopes;
        var (function, local, loops) = (scopes.Function, scopes.Local, state.OpenLoops);
        var variables = body.Parameters.IsDefault ? null : Variables(arguments);
        scopes.Function = new FunctionFrame(variables, !body.IsAnonymous, function);
        state.Work.Call(arguments.Count);
        scopes.Local = new LocalFrame { Wrapped = wrapped };
        scopes.Local.Variables["$"] = ArgumentArray(arguments);
        if (body.Name.StartsWith('$'))
        {
            scopes.Local.Variables[body.Name] = this;
        }

        state.OpenLoops = 0;
        try
        {
            return Run(state);
        }
        finally
        {
            (scopes.Function, scopes.Local, state.OpenLoops) = (function, local, loops);
        }
    }

    private object? Run(RenderState state)
    {
        if (body.Inline is not null)
        {
            return body.Inline.Evaluate(state);
        }

        if (body.Block!.Execute(state) != Flow.Return)
        {
            return null;
        }

        var value = state.ReturnValue;
        state.ReturnValue = null;
        return value;
    }

    private ScriptObject Variables(ScriptArguments arguments)
    {
        var variables = new ScriptObject();
        for (var index = 0; index < body.Parameters.Length; index++)
        {
            variables[body.Parameters[index].Name] = arguments[index];
        }

        return variables;
    }

    private static ScriptArray ArgumentArray(ScriptArguments arguments)
    {
        var array = new ScriptArray(arguments.Values.ToArray());
        foreach (var (name, value) in arguments.Named)
        {
            array.SetProperty(name, value);
        }

        return array;
    }
}

internal sealed class FunctionNode(SourceSpan span, FunctionBody body) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        state.Work.Object(0);
        return new TemplateFunction(body);
    }
}

/// <summary>A block given to a function by wrap; <c>$$</c> runs it in the names of the place that wrote it.</summary>
internal sealed class WrappedBlock(BlockNode block)
{
    public Flow Run(RenderState state) => block.Execute(state);
}

/// <summary><c>$$</c>.</summary>
internal sealed class WrappedNode(SourceSpan span) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var wrapped = state.Scopes.Local.Wrapped
            ?? throw state.Error(Diagnostic.Misplaced, Span, "`$$` stands for the block of a `wrap`, and this function is not called by one.");
        state.Enter(Span);
        try
        {
            return wrapped.Run(state);
        }
        finally
        {
            state.Leave();
        }
    }
}

internal sealed class WrapNode(SourceSpan span, ExpressionNode call, BlockNode body) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var wrapped = new WrappedBlock(body);
        var value = call is CallNode node
            ? node.Evaluate(state, wrapped)
            : CallNode.Invoke(state, call.Span, Function(state), [], [], null, wrapped);
        ValuePrinter.Print(state, value, state.Options.Html ? HtmlPosition.Text : HtmlPosition.Plain, Span);
        return Flow.Next;
    }

    private Callable Function(RenderState state) => Callable.From(call.EvaluateRaw(state), call.CallName)
        ?? throw state.Error(Diagnostic.Misplaced, call.Span, "`wrap` needs a function.");
}
