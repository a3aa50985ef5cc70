namespace SupportAgentBench.Templating.Runtime;

/// <summary>An expression ready to be evaluated.</summary>
internal abstract class ExpressionNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>The type of its values when that is known before rendering.</summary>
    public Type? StaticType { get; init; }

    /// <summary>The name by which a function is called that is the value; null when it has none.</summary>
    public virtual string? CallName => null;

    public abstract object? Evaluate(RenderState state);

    /// <summary>Evaluates where the value may be missing: an unknown name is null.</summary>
    public virtual object? EvaluateOptional(RenderState state) => Evaluate(state);

    /// <summary>Evaluates without calling a function that is the value.</summary>
    public virtual object? EvaluateRaw(RenderState state) => Evaluate(state);

    public virtual bool Test(RenderState state) => Values.IsTrue(Evaluate(state));

    public virtual void Print(RenderState state, HtmlPosition position) =>
        ValuePrinter.Print(state, Evaluate(state), position, Span);
}

internal sealed class ConstantNode(SourceSpan span, object? value) : ExpressionNode(span)
{
    public object? Value { get; } = value;

    public override object? Evaluate(RenderState state) => Value;
}
