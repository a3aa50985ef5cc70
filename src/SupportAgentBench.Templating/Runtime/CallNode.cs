using System.Collections;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>An argument of a call; a spread one passes each item of its list.</summary>
internal sealed record ArgumentNode(string? Name, ExpressionNode Value, bool IsSpread, SourceSpan Span);

internal sealed class CallNode(SourceSpan span, ExpressionNode target, ArgumentNode[] arguments, bool isPiped) : ExpressionNode(span)
{
    private const int MostArguments = 10_000;

    public override object? Evaluate(RenderState state) => Evaluate(state, null);

    public object? Evaluate(RenderState state, WrappedBlock? wrapped)
    {
        var function = Target(state);
        var values = new List<object?>(arguments.Length);
        var spans = new List<SourceSpan>(arguments.Length);
        List<(string, object?, SourceSpan)>? named = null;
        foreach (var argument in arguments)
        {
            var value = argument.Value.Evaluate(state);
            if (argument.Name is not null)
            {
                (named ??= []).Add((argument.Name, value, argument.Span));
            }
            else if (argument.IsSpread && Values.Items(value) is { } items)
            {
                Spread(state, values, spans, items, argument.Span);
            }
            else
            {
                values.Add(value);
                spans.Add(argument.Span);
            }
        }

        return Invoke(state, Span, function, values, spans, named, wrapped);
    }

    public static object? Invoke(
        RenderState state, SourceSpan span, Callable function, List<object?> values, List<SourceSpan> spans, List<(string, object?, SourceSpan)>? named, WrappedBlock? wrapped)
    {
        var placed = ArgumentPlacement.Place(state, span, function, values, spans, named);
        state.Enter(span);
        try
        {
            return function.Call(placed, wrapped);
        }
        catch (ValueException exception)
        {
            throw state.Error(span, exception);
        }
        finally
        {
            state.Leave();
        }
    }

    private static void Spread(RenderState state, List<object?> values, List<SourceSpan> spans, IEnumerable items, SourceSpan span)
    {
        foreach (var item in state.Work.Items(items))
        {
            if (values.Count == MostArguments)
            {
                throw state.Error(Diagnostic.Limit, span, $"A call takes at most {MostArguments} arguments.");
            }

            values.Add(item);
            spans.Add(span);
        }
    }

    private Callable Target(RenderState state)
    {
        var value = target.EvaluateRaw(state);
        if (Callable.From(value, target.CallName) is { } function)
        {
            return function;
        }

        if (value is null)
        {
            throw state.Error(Diagnostic.UnknownFunction, target.Span, "There is no such function.");
        }

        throw state.Error(Diagnostic.UnknownFunction, isPiped ? target.Span : Span, $"A {Values.Kind(value)} is no function and cannot be called.");
    }
}
