using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

internal abstract class Statement(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>The blanks before the code block the statement stands in, or null outside of one begun in the same list of statements.</summary>
    public string? Indent { get; set; }
}

/// <summary>Statements in their order, and where they end.</summary>
internal sealed record Block(ImmutableArray<Statement> Statements, SourceSpan End);

internal sealed class TextStatement(SourceSpan span, string text) : Statement(span)
{
    public string Text { get; } = text;
}

internal sealed class ExpressionStatement(SourceSpan span, Expression expression) : Statement(span)
{
    public Expression Expression { get; } = expression;
}

internal sealed class AssignStatement(SourceSpan span, Expression target, BinaryOperator? compound, SourceSpan operatorSpan, Expression value) : Statement(span)
{
    public Expression Target { get; } = target;

    public BinaryOperator? Compound { get; } = compound;

    public SourceSpan OperatorSpan { get; } = operatorSpan;

    public Expression Value { get; } = value;
}

/// <summary>One condition of an if statement; the last one, else, has none.</summary>
internal sealed record Branch(Expression? Condition, Block Body);

internal sealed class IfStatement(SourceSpan span, ImmutableArray<Branch> branches) : Statement(span)
{
    public ImmutableArray<Branch> Branches { get; } = branches;
}

/// <summary>One when of a case statement; else has no values.</summary>
internal sealed record CaseBranch(ImmutableArray<Expression> Values, Block Body);

internal sealed class CaseStatement(SourceSpan span, Expression value, ImmutableArray<CaseBranch> branches) : Statement(span)
{
    public Expression Value { get; } = value;

    public ImmutableArray<CaseBranch> Branches { get; } = branches;
}

internal sealed class ForStatement(SourceSpan span, Expression variable, Expression iterator, ImmutableArray<Argument> options, Block body, Block? otherwise, bool isTableRow) : Statement(span)
{
    public Expression Variable { get; } = variable;

    public Expression Iterator { get; } = iterator;

    public ImmutableArray<Argument> Options { get; } = options;

    public Block Body { get; } = body;

    public Block? Otherwise { get; } = otherwise;

    public bool IsTableRow { get; } = isTableRow;
}

internal sealed class WhileStatement(SourceSpan span, Expression condition, Block body) : Statement(span)
{
    public Expression Condition { get; } = condition;

    public Block Body { get; } = body;
}

internal sealed class LeaveStatement(SourceSpan span, bool isBreak) : Statement(span)
{
    public bool IsBreak { get; } = isBreak;
}

internal sealed class CaptureStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    public Expression Target { get; } = target;

    public Block Body { get; } = body;
}

internal sealed class FunctionStatement(SourceSpan span, FunctionDeclaration declaration) : Statement(span)
{
    public FunctionDeclaration Declaration { get; } = declaration;
}

internal sealed class ReturnStatement(SourceSpan span, Expression? value) : Statement(span)
{
    public Expression? Value { get; } = value;
}

internal sealed class WithStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    public Expression Target { get; } = target;

    public Block Body { get; } = body;
}

internal sealed class WrapStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    public Expression Target { get; } = target;

    public Block Body { get; } = body;
}

internal sealed class ReadOnlyStatement(SourceSpan span, VariableExpression variable) : Statement(span)
{
    public VariableExpression Variable { get; } = variable;
}

internal sealed class ImportStatement(SourceSpan span, Expression target) : Statement(span)
{
    public Expression Target { get; } = target;
}
