using SupportAgentBench.Templating.Binding;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>An expression that names a place: a variable, a member or an element. A function found there is called.</summary>
internal abstract class PathNode(SourceSpan span) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => CallFunction(state, EvaluateRaw(state), Span, CallName);

    public sealed override object? EvaluateOptional(RenderState state) => CheckType(state, CallFunction(state, Find(state, optional: true), Span, CallName));

    public override object? EvaluateRaw(RenderState state) => Find(state, optional: false);

    public abstract void Assign(RenderState state, object? value);

    /// <summary>Makes sure that the value has the type that binding relied on.</summary>
    protected object? CheckType(RenderState state, object? value)
    {
        if (StaticType is null || value is null || StaticType.IsInstanceOfType(value) || IsArrayOf(StaticType, value))
        {
            return value;
        }

        throw state.Error(Diagnostic.WrongType, Span, $"A {Values.Kind(value)} stands where a {StaticType.Name} was expected.");
    }

    protected abstract object? Find(RenderState state, bool optional);

    /// <summary>True for the array inside of an immutable array.</summary>
    private static bool IsArrayOf(Type type, object value) =>
        ImmutableArrays.ElementType(type) is { } element && value.GetType() is { IsArray: true } array && element.IsAssignableFrom(array.GetElementType());

    /// <summary>Calls a value that is a function; any other value is left as it is.</summary>
    public static object? CallFunction(RenderState state, object? value, SourceSpan span, string? name) =>
        value is Callable or IScriptFunction ? CallNode.Invoke(state, span, Callable.From(value, name)!, [], [], null, null) : value;
}

/// <summary>A variable that is looked up by its name.</summary>
internal sealed class VariableNode(SourceSpan span, string name, bool mayBeMissing) : PathNode(span)
{
    public override string? CallName => name;

    public override object? Evaluate(RenderState state) => CheckType(state, base.Evaluate(state));

    public override void Assign(RenderState state, object? value)
    {
        if (!state.Scopes.TrySet(name, value, state.Members))
        {
            throw state.Error(Diagnostic.ReadOnly, Span, $"`{name}` can only be read here.");
        }
    }

    protected override object? Find(RenderState state, bool optional)
    {
        if (state.Scopes.TryGet(name, state.Members, out var value) || optional || mayBeMissing || !state.Options.Strict)
        {
            return value;
        }

        throw state.Error(Diagnostic.UnknownVariable, Span, $"There is no variable `{name}`{NearestName.Hint(name, state.Scopes.KnownNames(state.Members))}");
    }
}

/// <summary>The variable of an enclosing loop of the same text.</summary>
internal sealed class LoopVariableNode(SourceSpan span, string name, int distance) : PathNode(span)
{
    public override string? CallName => name;

    public override object? Evaluate(RenderState state) => StaticType is null ? base.Evaluate(state) : EvaluateRaw(state);

    /// <summary>How many loops lie between the use and the loop.</summary>
    public int Distance => distance;

    public override void Assign(RenderState state, object? value) => new VariableNode(Span, name, mayBeMissing: false).Assign(state, value);

    public override object? EvaluateRaw(RenderState state)
    {
        var loop = state.Scopes.Loops!;
        for (var step = distance; step > 0; step--)
        {
            loop = loop.Outer!;
        }

        return loop.Value;
    }

    protected override object? Find(RenderState state, bool optional) => EvaluateRaw(state);
}

internal sealed class ThisNode(SourceSpan span) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => state.Scopes.Globals.Target;
}

/// <summary>A member that is found by its name while rendering.</summary>
internal sealed class MemberNode(SourceSpan span, ExpressionNode target, string name, SourceSpan nameSpan, bool isOptional) : PathNode(span)
{
    // Whatever comes by here is nearly always of the type that came last.
    private MemberReader? _lastReader;

    public override string? CallName => name;

    public override void Assign(RenderState state, object? value) =>
        MemberAssignment.Set(state, target.Evaluate(state), name, value, nameSpan);

    protected override object? Find(RenderState state, bool optional)
    {
        var owner = optional || isOptional ? target.EvaluateOptional(state) : target.Evaluate(state);
        if (owner is null)
        {
            return optional || isOptional
                ? null
                : throw state.Error(Diagnostic.NullValue, nameSpan, $"The value left of `.{name}` is null; write `?.{name}` when it may be.");
        }

        if (_lastReader is not { } reader || reader.Owner != owner.GetType())
        {
            reader = state.Members.ReaderOf(owner, name);
            _lastReader = reader;
        }

        if (reader is not null)
        {
            return reader.Read(owner);
        }

        if (state.Members.TryGet(owner, name, out var value) || optional || isOptional || !state.Options.Strict)
        {
            return value;
        }

        throw state.Error(Diagnostic.UnknownMember, nameSpan, $"There is no member `{name}`{NearestName.Hint(name, state.Members.NamesOf(owner))}");
    }
}

/// <summary>A member whose owner's type is known: it is read through a delegate made at load.</summary>
internal sealed class TypedMemberNode(SourceSpan span, ExpressionNode target, MemberReader reader, string name, SourceSpan nameSpan, bool isOptional) : PathNode(span)
{
    public override string? CallName => name;

    public override void Assign(RenderState state, object? value) =>
        throw state.Error(Diagnostic.ReadOnly, nameSpan, $"`{name}` belongs to the page model and can only be read.");

    /// <summary>How to print the member between tags or in quotes without asking more; null when that depends on the value.</summary>
    public MemberReader? DirectReader => reader.IsDirect && !isOptional ? reader : null;

    public ExpressionNode Target => target;

    public override object? Evaluate(RenderState state) => StaticType is null ? base.Evaluate(state) : EvaluateRaw(state);

    public override object? EvaluateRaw(RenderState state)
    {
        var owner = isOptional ? target.EvaluateOptional(state) : target.Evaluate(state);
        return owner is not null ? reader.Read(owner) : Missing(state);
    }

    public override bool Test(RenderState state)
    {
        var owner = isOptional ? target.EvaluateOptional(state) : target.Evaluate(state);
        return owner is not null ? reader.Test(owner) : Values.IsTrue(Missing(state));
    }

    public override void Print(RenderState state, HtmlPosition position)
    {
        var owner = isOptional ? target.EvaluateOptional(state) : target.Evaluate(state);
        if (owner is null)
        {
            ValuePrinter.Print(state, Missing(state), position, Span);
        }
        else
        {
            reader.Print(state, owner, position, Span);
        }
    }

    protected override object? Find(RenderState state, bool optional)
    {
        var owner = target.EvaluateOptional(state);
        return owner is null ? null : reader.Read(owner);
    }

    public object? Missing(RenderState state) => isOptional
        ? null
        : throw state.Error(Diagnostic.NullValue, nameSpan, $"The value left of `.{name}` is null; write `?.{name}` when it may be.");
}

/// <summary>An element of a list or of an object, chosen by a value.</summary>
internal sealed class IndexerNode(SourceSpan span, ExpressionNode target, ExpressionNode index) : PathNode(span)
{
    /// <summary>True when a <c>?.</c> stands before the brackets, so that there may be nothing to take an element of.</summary>
    public bool MayBeNull { get; init; }

    public override object? Evaluate(RenderState state) => CheckType(state, base.Evaluate(state));

    public override void Assign(RenderState state, object? value)
    {
        var owner = target.Evaluate(state);
        ElementAccess.Set(state, owner, index.Evaluate(state), value, target.Span, index.Span);
    }

    protected override object? Find(RenderState state, bool optional)
    {
        var owner = optional ? target.EvaluateOptional(state) : target.Evaluate(state);
        if (owner is null && (optional || MayBeNull))
        {
            return null;
        }

        return ElementAccess.Get(state, owner, index.Evaluate(state), target.Span, index.Span, optional);
    }
}

internal sealed class IsEmptyNode(SourceSpan span, ExpressionNode target) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state) => Values.IsEmpty(target.EvaluateOptional(state));
}

/// <summary>The page model.</summary>
internal sealed class ModelNode : ExpressionNode
{
    public static readonly ModelNode Instance = new();

    private ModelNode()
        : base(default)
    {
    }

    public override object? Evaluate(RenderState state) => state.Model;
}

/// <summary>A name that means the same wherever it stands: a function of the language, or an object of them.</summary>
internal sealed class ConstantPathNode(SourceSpan span, object? value) : PathNode(span)
{
    public object? Value => value;

    public override object? EvaluateRaw(RenderState state) => value;

    public override void Assign(RenderState state, object? newValue) =>
        throw state.Error(Diagnostic.ReadOnly, Span, "A function of the language cannot be assigned here.");

    protected override object? Find(RenderState state, bool optional) => value;
}
