using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>An expression as written. Two expressions are never compared by content.</summary>
internal abstract class Expression(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

internal sealed class LiteralExpression(SourceSpan span, object? value) : Expression(span)
{
    public object? Value { get; } = value;
}

/// <summary>A variable; a local one's name begins with a dollar sign.</summary>
internal sealed class VariableExpression(SourceSpan span, string name) : Expression(span)
{
    public string Name { get; } = name;

    public bool IsLocal => Name[0] == '$';
}

internal sealed class ThisExpression(SourceSpan span) : Expression(span);

internal sealed class MemberExpression(SourceSpan span, Expression target, string name, SourceSpan nameSpan, bool optional) : Expression(span)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    /// <summary>True after <c>?.</c>: the target may be null and the member may be missing.</summary>
    public bool Optional { get; } = optional;
}

/// <summary><c>target.empty?</c>.</summary>
internal sealed class IsEmptyExpression(SourceSpan span, Expression target) : Expression(span)
{
    public Expression Target { get; } = target;
}

internal sealed class IndexerExpression(SourceSpan span, Expression target, Expression index) : Expression(span)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;

    /// <summary>True when <c>?.</c> leads to what the element is taken of.</summary>
    public bool IsBehindOptional => Target is MemberExpression { Optional: true } or IndexerExpression { IsBehindOptional: true };
}

internal sealed class UnaryExpression(SourceSpan span, UnaryOperator operation, Expression operand) : Expression(span)
{
    public UnaryOperator Operator { get; } = operation;

    public Expression Operand { get; } = operand;
}

internal sealed class IncrementExpression(SourceSpan span, Expression target, int step, bool isPostfix) : Expression(span)
{
    public Expression Target { get; } = target;

    public int Step { get; } = step;

    public bool IsPostfix { get; } = isPostfix;
}

internal sealed class BinaryExpression(SourceSpan span, BinaryOperator operation, SourceSpan operatorSpan, Expression left, Expression right) : Expression(span)
{
    public BinaryOperator Operator { get; } = operation;

    public SourceSpan OperatorSpan { get; } = operatorSpan;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

internal sealed class ConditionalExpression(SourceSpan span, Expression condition, Expression whenTrue, Expression whenFalse) : Expression(span)
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;
}

/// <summary>An expression in parentheses; it ends paths and stops the implicit call of what it holds.</summary>
internal sealed class NestedExpression(SourceSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;
}

internal sealed class ArrayExpression(SourceSpan span, ImmutableArray<Expression> items) : Expression(span)
{
    public ImmutableArray<Expression> Items { get; } = items;
}

internal sealed class ObjectExpression(SourceSpan span, ImmutableArray<KeyValuePair<string, Expression>> members) : Expression(span)
{
    public ImmutableArray<KeyValuePair<string, Expression>> Members { get; } = members;
}

internal sealed class InterpolatedExpression(SourceSpan span, ImmutableArray<Expression> parts) : Expression(span)
{
    public ImmutableArray<Expression> Parts { get; } = parts;
}

/// <summary>An argument of a call, with its name when it has one.</summary>
internal sealed record Argument(string? Name, Expression Value, SourceSpan Span);

internal sealed class CallExpression(SourceSpan span, Expression target, ImmutableArray<Argument> arguments, bool isPiped) : Expression(span)
{
    public Expression Target { get; } = target;

    public ImmutableArray<Argument> Arguments { get; } = arguments;

    /// <summary>True when the first argument came through a pipe.</summary>
    public bool IsPiped { get; } = isPiped;

    /// <summary>The path of an include that is written as a plain string, or null.</summary>
    public string? LiteralInclude => Target is VariableExpression { Name: "include" } && Arguments is [{ Value: LiteralExpression { Value: string path } }, ..] ? path : null;
}

/// <summary>A function without a name: <c>do … end</c>.</summary>
internal sealed class FunctionExpression(SourceSpan span, FunctionDeclaration declaration) : Expression(span)
{
    public FunctionDeclaration Declaration { get; } = declaration;
}

internal sealed record Parameter(string Name, bool IsOptional, object? Default, bool TakesRest);

/// <summary>What a function takes and does. Without parentheses it takes anything, as <c>$</c>.</summary>
internal sealed record FunctionDeclaration(string Name, ImmutableArray<Parameter> Parameters, Block? Body, Expression? InlineBody, SourceSpan Span)
{
    public bool HasParameters => !Parameters.IsDefault;
}
