using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>What may follow the operand that is being read.</summary>
[Flags]
internal enum ExpressionMode
{
    Any = 0,

    /// <summary>Only a path: no operator, call or pipe.</summary>
    PathOnly = 1,

    /// <summary>A colon ends the expression.</summary>
    NoNamedArgument = 2,

    /// <summary>An operand right of an operator inside a call: blanks separate the call's arguments.</summary>
    InsideCall = 4,

    /// <summary><c>||</c> ends the expression, as between the values of when.</summary>
    NoOr = 8,

    /// <summary>A pipe ends the expression.</summary>
    NoPipe = 16,

    /// <summary>Names that follow are the options of a loop.</summary>
    LoopIterator = 32,
}

/// <summary>Reads expressions by operator precedence; calls take arguments separated by blanks.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenReader _reader;
    private readonly NestingGuard _guard;
    private readonly OperandParser _operands;

    public ExpressionParser(TokenReader reader, NestingGuard guard, StatementParser statements)
    {
        _reader = reader;
        _guard = guard;
        _operands = new OperandParser(reader, guard, this, statements);
    }

    public bool AtStart => _operands.AtStart;

    /// <summary>Reads an expression that must stand here.</summary>
    public Expression Read(string place, int precedence = 0, ExpressionMode mode = ExpressionMode.Any) =>
        AtStart ? ReadExpression(precedence, mode) : throw _reader.Error($"`{_reader.Describe()}` stands where an expression is needed {place}.");

    /// <summary>Reads the options of a loop: names with or without a value.</summary>
    public ImmutableArray<Argument> ReadLoopOptions()
    {
        var options = ImmutableArray.CreateBuilder<Argument>();
        while (_reader.Kind == TokenKind.Identifier)
        {
            var name = _reader.Next();
            var value = _reader.Kind == TokenKind.Colon ? ReadNamedValue() : new LiteralExpression(_reader.SpanOf(name), true);
            options.Add(new Argument((string)name.Value!, value, _reader.SpanFrom(name.Start)));
        }

        return options.ToImmutable();
    }

    private Expression ReadExpression(int precedence, ExpressionMode mode)
    {
        _guard.Enter();
        var depth = _guard.Depth;
        var expression = ReadOperators(_operands.Read(mode), precedence, mode);
        _guard.Leave(_guard.Depth - depth + 1);
        return expression;
    }

    private Expression ReadOperators(Expression left, int precedence, ExpressionMode mode)
    {
        if (mode.HasFlag(ExpressionMode.PathOnly) || left is FunctionExpression)
        {
            return left;
        }

        while (true)
        {
            if (_reader.Kind == TokenKind.Colon && !mode.HasFlag(ExpressionMode.NoNamedArgument))
            {
                throw TokenReader.Error(left.Span, "Only a plain name can stand before `:` to name an argument.");
            }

            if (Operators.IsAssignment(_reader.Kind))
            {
                return left;
            }

            if (Operators.Binary(_reader.Kind) is { } operation && !(operation == BinaryOperator.Or && mode.HasFlag(ExpressionMode.NoOr)))
            {
                if (Operators.Precedence(operation) <= precedence)
                {
                    return left;
                }

                left = ReadBinary(left, operation, mode);
            }
            else if (_reader.Kind == TokenKind.Question && precedence == 0 && !mode.HasFlag(ExpressionMode.InsideCall))
            {
                return ReadConditional(left);
            }
            else if (AtStart && !mode.HasFlag(ExpressionMode.InsideCall) && !(mode.HasFlag(ExpressionMode.LoopIterator) && _reader.Kind == TokenKind.Identifier))
            {
                left = ReadCall(left, precedence, mode);
            }
            else if (_reader.Kind == TokenKind.Pipe && precedence == 0 && !mode.HasFlag(ExpressionMode.NoPipe) && !mode.HasFlag(ExpressionMode.InsideCall))
            {
                left = ReadPipe(left, mode);
            }
            else
            {
                return left;
            }
        }
    }

    private BinaryExpression ReadBinary(Expression left, BinaryOperator operation, ExpressionMode mode)
    {
        _guard.Enter();
        var token = _reader.Next();
        var right = Read("right of the operator", Operators.Precedence(operation), mode & ~ExpressionMode.LoopIterator);
        return new BinaryExpression(_reader.SpanFrom(left.Span.Start), operation, _reader.SpanOf(token), left, right);
    }

    /// <summary>Reads both answers; a pipe behind the second belongs to it.</summary>
    private ConditionalExpression ReadConditional(Expression condition)
    {
        _reader.Next();
        var whenTrue = Read("after `?`", 0, ExpressionMode.NoNamedArgument);
        _reader.Expect(TokenKind.Colon, "the `:` of a conditional expression");
        var whenFalse = Read("after `:`", 0, ExpressionMode.NoNamedArgument);
        return new ConditionalExpression(_reader.SpanFrom(condition.Span.Start), condition, whenTrue, whenFalse);
    }

    /// <summary>Reads the arguments of a call: each binds its own operators, and blanks separate them.</summary>
    private CallExpression ReadCall(Expression target, int precedence, ExpressionMode mode)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (AtStart)
        {
            _guard.Enter();
            if (_reader.Kind == TokenKind.Identifier && _reader.Peek().Kind == TokenKind.Colon && !mode.HasFlag(ExpressionMode.NoNamedArgument))
            {
                var name = _reader.Next();
                var value = ReadNamedValue();
                arguments.Add(new Argument((string)name.Value!, value, _reader.SpanFrom(name.Start)));
            }
            else
            {
                var argument = ReadOperators(_operands.Read(mode), precedence, (mode & ExpressionMode.NoNamedArgument) | ExpressionMode.InsideCall | ExpressionMode.NoPipe);
                arguments.Add(new Argument(null, argument, argument.Span));
            }

            if (arguments[^1].Value is FunctionExpression)
            {
                break;
            }
        }

        return new CallExpression(_reader.SpanFrom(target.Span.Start), target, arguments.ToImmutable(), isPiped: false);
    }

    private Expression ReadNamedValue()
    {
        _reader.Next();
        return Read("after `:`", 0, ExpressionMode.PathOnly);
    }

    /// <summary>Reads one stage of a pipe; what came before becomes the first argument of its call.</summary>
    private Expression ReadPipe(Expression from, ExpressionMode mode)
    {
        _guard.Enter();
        _reader.AllowNewLines();
        _reader.Next();
        _reader.ForbidNewLines();
        var stage = Read("after the pipe", 0, (mode & ExpressionMode.NoNamedArgument) | ExpressionMode.NoPipe);
        return PipeRewriter.Attach(from, stage, _reader);
    }
}
