using System.Text;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Runtime;

internal sealed class BinaryNode(SourceSpan span, BinaryOperator operation, SourceSpan operatorSpan, ExpressionNode left, ExpressionNode right) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) =>
        Compute(state, operation, operatorSpan, left.Evaluate(state), right.Evaluate(state), left.Span, right.Span);

    public override bool Test(RenderState state)
    {
        var (first, second) = (left.Evaluate(state), right.Evaluate(state));
        // What most conditions of a page ask: whether a text is empty.
        if (first is string one && second is string other && operation is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            state.Work.Comparison(one, other);
            return one == other == (operation == BinaryOperator.Equal);
        }

        return Values.IsTrue(Compute(state, operation, operatorSpan, first, second, left.Span, right.Span));
    }

    public static object? Compute(RenderState state, BinaryOperator operation, SourceSpan span, object? left, object? right, SourceSpan leftSpan, SourceSpan rightSpan)
    {
        try
        {
            return Arithmetic.Compute(operation, left, right, state.Work);
        }
        catch (ValueException exception)
        {
            var place = exception.Diagnostic == Diagnostic.WrongArguments || (operation == BinaryOperator.Multiply && exception.Diagnostic == Diagnostic.Limit)
                ? right is string ? leftSpan : rightSpan
                : span;
            throw state.Error(place, exception);
        }
    }
}

internal sealed class AndNode(SourceSpan span, ExpressionNode left, ExpressionNode right) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => Boxes.Of(Test(state));

    public override bool Test(RenderState state) => left.Test(state) && right.Test(state);
}

internal sealed class OrNode(SourceSpan span, ExpressionNode left, ExpressionNode right) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => Boxes.Of(Test(state));

    public override bool Test(RenderState state) => left.Test(state) || right.Test(state);
}

internal sealed class NotNode(SourceSpan span, ExpressionNode operand) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => Boxes.Of(Test(state));

    public override bool Test(RenderState state) => !operand.Test(state);
}

/// <summary><c>left ?? right</c>, where left may be missing.</summary>
internal sealed class CoalesceNode(SourceSpan span, ExpressionNode left, ExpressionNode right) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => left.EvaluateOptional(state) ?? right.Evaluate(state);

    public override object? EvaluateOptional(RenderState state) => left.EvaluateOptional(state) ?? right.EvaluateOptional(state);
}

/// <summary><c>left ?! right</c>: right unless left is null or missing.</summary>
internal sealed class NotCoalesceNode(SourceSpan span, ExpressionNode left, ExpressionNode right) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => left.EvaluateOptional(state) is null ? null : right.Evaluate(state);
}

internal sealed class ConditionalNode(SourceSpan span, ExpressionNode condition, ExpressionNode whenTrue, ExpressionNode whenFalse) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => condition.Test(state) ? whenTrue.Evaluate(state) : whenFalse.Evaluate(state);

    public override void Print(RenderState state, HtmlPosition position)
    {
        if (condition.Test(state))
        {
            whenTrue.Print(state, position);
        }
        else
        {
            whenFalse.Print(state, position);
        }
    }
}

internal sealed class SignNode(SourceSpan span, ExpressionNode operand, bool negates) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        var value = operand.Evaluate(state);
        if (Values.IsNumber(value))
        {
            return negates ? state.Work.Made(NumberArithmetic.Negate(value!)) : value;
        }

        throw value is null
            ? state.Error(Diagnostic.NullValue, Span, "Null has no sign.")
            : state.Error(Diagnostic.WrongType, Span, $"A {Values.Kind(value)} has no sign.");
    }
}

/// <summary><c>@value</c>: a function itself, not its result.</summary>
internal sealed class AliasNode(SourceSpan span, ExpressionNode operand) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => operand.EvaluateRaw(state);
}

/// <summary>An expression in parentheses. A name in it stays a name when it is called.</summary>
internal sealed class NestedNode(SourceSpan span, ExpressionNode inner) : ExpressionNode(span)
{
    public override string? CallName => inner.CallName;

    public override object? Evaluate(RenderState state) => PathNode.CallFunction(state, inner.Evaluate(state), Span, CallName);

    public override object? EvaluateOptional(RenderState state) => PathNode.CallFunction(state, inner.EvaluateOptional(state), Span, CallName);

    public override object? EvaluateRaw(RenderState state) => inner.EvaluateRaw(state);
}

internal sealed class IncrementNode(SourceSpan span, PathNode target, int step, bool isPostfix) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        var before = target.Evaluate(state);
        var after = BinaryNode.Compute(state, BinaryOperator.Add, Span, before, step, target.Span, Span);
        target.Assign(state, after);
        return isPostfix ? before : after;
    }
}

internal sealed class ArrayNode(SourceSpan span, ExpressionNode[] items) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        state.Work.List(items.Length);
        var array = new ScriptArray();
        foreach (var item in items)
        {
            array.Add(item.Evaluate(state));
        }

        return array;
    }
}

internal sealed class ObjectNode(SourceSpan span, KeyValuePair<string, ExpressionNode>[] members) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        state.Work.Object(members.Length);
        var value = new ScriptObject();
        foreach (var (name, member) in members)
        {
            value[name] = member.Evaluate(state);
        }

        return value;
    }
}

internal sealed class InterpolatedNode(SourceSpan span, ExpressionNode[] parts) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var value = part.Evaluate(state);
            if (value is HtmlFragment or JsonFragment)
            {
                throw state.Error(Diagnostic.WrongValueForContext, part.Span, "A fragment of HTML cannot be part of a text; capture the parts together instead.");
            }

            text.Append(value is bool truth ? InterpolatedTruth(truth) : ValueText.Of(value, state.Work));
            if (text.Length > state.Work.TextLimit)
            {
                throw state.Error(Diagnostic.Limit, Span, $"The text is longer than the limit of {state.Work.TextLimit} characters.");
            }
        }

        state.Work.Text(text.Length);
        return text.ToString();
    }

    /// <summary>Scriban prints truth values in interpolated strings as .NET does, unlike everywhere else.</summary>
    private static string InterpolatedTruth(bool truth) => truth ? "True" : "False";
}
