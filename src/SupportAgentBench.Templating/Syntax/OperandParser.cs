using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads operands: literals, paths, calls in parentheses, and what a unary operator applies to.</summary>
internal sealed class OperandParser(TokenReader reader, NestingGuard guard, ExpressionParser expressions, StatementParser statements)
{
    /// <summary>True when the current token can begin an expression.</summary>
    public bool AtStart => reader.Kind is TokenKind.Identifier or TokenKind.Integer or TokenKind.Float or TokenKind.String
        or TokenKind.InterpolationStart or TokenKind.OpenParenthesis or TokenKind.OpenBrace or TokenKind.OpenBracket
        or TokenKind.Increment or TokenKind.Decrement || Operators.Unary(reader.Kind) is not null;

    public Expression Read(ExpressionMode mode)
    {
        if (Operators.Unary(reader.Kind) is { } unary)
        {
            return ReadUnary(unary);
        }

        if (reader.Kind is TokenKind.Increment or TokenKind.Decrement)
        {
            return ReadPrefixIncrement();
        }

        return ReadPath(ReadPrimary(), mode);
    }

    private UnaryExpression ReadUnary(UnaryOperator operation)
    {
        var token = reader.Next();
        var mode = operation == UnaryOperator.Alias ? ExpressionMode.PathOnly : ExpressionMode.Any;
        var operand = expressions.Read("after the operator", Operators.UnaryPrecedence, mode | ExpressionMode.InsideCall);
        return new UnaryExpression(reader.SpanFrom(token.Start), operation, operand);
    }

    private IncrementExpression ReadPrefixIncrement()
    {
        var token = reader.Next();
        var target = expressions.Read("after the operator", Operators.UnaryPrecedence, ExpressionMode.InsideCall);
        RequirePath(target);
        return new IncrementExpression(reader.SpanFrom(token.Start), target, token.Kind == TokenKind.Increment ? 1 : -1, isPostfix: false);
    }

    private static void RequirePath(Expression target)
    {
        if (target is not (VariableExpression or MemberExpression or IndexerExpression))
        {
            throw TokenReader.Error(target.Span, "`++` and `--` need a variable, a member or an element.");
        }
    }

    private Expression ReadPrimary()
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ReadName();
            case TokenKind.Integer or TokenKind.Float or TokenKind.String:
                reader.Next();
                return new LiteralExpression(reader.SpanOf(token), token.Value);
            case TokenKind.InterpolationStart:
                return ReadInterpolation();
            case TokenKind.OpenParenthesis:
                return ReadNested();
            case TokenKind.OpenBracket:
                return ReadArray();
            case TokenKind.OpenBrace:
                return ReadObject();
            default:
                throw reader.Error($"`{reader.Describe()}` stands where an expression is needed.");
        }
    }

    private Expression ReadName()
    {
        var name = (string)reader.Current.Value!;
        if (name == "do")
        {
            return statements.ReadFunctionExpression();
        }

        var token = reader.Next();
        var span = reader.SpanOf(token);
        if (name is "for" or "while" or "tablerow" && reader.Kind == TokenKind.Dot)
        {
            CheckLoopMember(name, token);
        }

        return name switch
        {
            "null" => new LiteralExpression(span, null),
            "true" => new LiteralExpression(span, true),
            "false" => new LiteralExpression(span, false),
            "this" => new ThisExpression(span),
            _ => new VariableExpression(span, name),
        };
    }

    private void CheckLoopMember(string loop, Token token)
    {
        var member = reader.Peek().Value as string;
        var known = loop == "while"
            ? member is "index" or "first" or "even" or "odd"
            : member is "index" or "rindex" or "first" or "last" or "even" or "odd" or "changed" or "length" || (loop == "tablerow" && member == "col");
        if (!known)
        {
            throw TokenReader.Error(token, $"`{loop}.{member}` is no loop variable.");
        }
    }

    /// <summary>Reads members, indexers, calls in parentheses and postfix operators.</summary>
    private Expression ReadPath(Expression left, ExpressionMode mode)
    {
        while (true)
        {
            if (reader.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                left = ReadMember(left);
            }
            else if (reader.Kind == TokenKind.OpenBracket && !reader.AfterBlank && left is VariableExpression or ThisExpression or MemberExpression or IndexerExpression or LiteralExpression or CallExpression or NestedExpression)
            {
                left = ReadIndexer(left);
            }
            else if (reader.Kind is TokenKind.Increment or TokenKind.Decrement && left is VariableExpression or MemberExpression or IndexerExpression)
            {
                var token = reader.Next();
                left = new IncrementExpression(reader.SpanFrom(left.Span.Start), left, token.Kind == TokenKind.Increment ? 1 : -1, isPostfix: true);
            }
            else if (reader.Kind == TokenKind.OpenParenthesis && !reader.AfterBlank && !mode.HasFlag(ExpressionMode.PathOnly) && left is not FunctionExpression)
            {
                left = ReadArgumentList(left);
            }
            else
            {
                return left;
            }
        }
    }

    private Expression ReadMember(Expression target)
    {
        guard.Enter();
        var dot = reader.Current;
        if (reader.Peek().Kind != TokenKind.Identifier)
        {
            throw TokenReader.Error(reader.Peek(), "A name must follow the dot.");
        }

        reader.Next();
        var name = reader.Next();
        var text = (string)name.Value!;
        if (text is "empty" or "blank" && reader.Kind == TokenKind.Question && !reader.AfterBlank)
        {
            reader.Next();
            return new IsEmptyExpression(reader.SpanFrom(target.Span.Start), target);
        }

        var optional = dot.Kind == TokenKind.QuestionDot || target is MemberExpression { Optional: true };
        return new MemberExpression(reader.SpanFrom(target.Span.Start), target, text, reader.SpanOf(name), optional);
    }

    private IndexerExpression ReadIndexer(Expression target)
    {
        guard.Enter();
        reader.Next();
        var index = expressions.Read("between the brackets");
        reader.Expect(TokenKind.CloseBracket, "the `]` of an indexer");
        return new IndexerExpression(reader.SpanFrom(target.Span.Start), target, index);
    }

    private CallExpression ReadArgumentList(Expression target)
    {
        guard.Enter();
        reader.Next();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (reader.Kind != TokenKind.CloseParenthesis)
        {
            if (arguments.Count > 0)
            {
                reader.Expect(TokenKind.Comma, "a `,` between arguments");
            }

            var start = reader.Current;
            string? name = null;
            if (start.Kind == TokenKind.Identifier && reader.Peek().Kind == TokenKind.Colon)
            {
                name = (string)start.Value!;
                reader.Next();
                reader.Next();
            }

            var value = expressions.Read("as an argument");
            arguments.Add(new Argument(name, value, reader.SpanFrom(start.Start)));
        }

        reader.Next();
        return new CallExpression(reader.SpanFrom(target.Span.Start), target, arguments.ToImmutable(), isPiped: false);
    }

    private NestedExpression ReadNested()
    {
        var start = reader.Next();
        var inner = expressions.Read("in the parentheses");
        statements.RefuseAssignment(inner);
        reader.Expect(TokenKind.CloseParenthesis, "a closing `)`");
        return new NestedExpression(reader.SpanFrom(start.Start), inner);
    }

    private ArrayExpression ReadArray()
    {
        var start = reader.Current;
        reader.AllowNewLines();
        reader.Next();
        var items = ImmutableArray.CreateBuilder<Expression>();
        while (reader.Kind != TokenKind.CloseBracket)
        {
            items.Add(expressions.Read("as an item of the array"));
            if (reader.Kind != TokenKind.Comma)
            {
                break;
            }

            reader.Next();
        }

        reader.ForbidNewLines();
        reader.Expect(TokenKind.CloseBracket, "the `]` of an array");
        return new ArrayExpression(reader.SpanFrom(start.Start), items.ToImmutable());
    }

    private ObjectExpression ReadObject()
    {
        var start = reader.Current;
        reader.AllowNewLines();
        reader.Next();
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, Expression>>();
        while (reader.Kind is not (TokenKind.CloseBrace or TokenKind.CodeExit or TokenKind.EndOfText))
        {
            if (reader.Kind is not (TokenKind.Identifier or TokenKind.String) || ((string)reader.Current.Value!).StartsWith('$'))
            {
                throw reader.Error($"`{reader.Describe()}` is no name for a member; write a plain name or a string.");
            }

            var name = (string)reader.Next().Value!;
            reader.Expect(TokenKind.Colon, "the `:` after the name of a member");
            members.Add(new(name, expressions.Read("as the value of the member")));
            if (reader.Kind != TokenKind.Comma)
            {
                break;
            }

            reader.Next();
        }

        reader.ForbidNewLines();
        reader.Expect(TokenKind.CloseBrace, "the `}` of an object");
        return new ObjectExpression(reader.SpanFrom(start.Start), members.ToImmutable());
    }

    private InterpolatedExpression ReadInterpolation()
    {
        var start = reader.Next();
        var parts = ImmutableArray.CreateBuilder<Expression>();
        while (reader.Kind != TokenKind.InterpolationEnd)
        {
            if (reader.Kind == TokenKind.InterpolationText)
            {
                var text = reader.Next();
                parts.Add(new LiteralExpression(reader.SpanOf(text), text.Value));
                continue;
            }

            reader.Expect(TokenKind.InterpolationOpen, "`{` or the closing quote");
            parts.Add(expressions.Read("in the braces"));
            reader.Expect(TokenKind.InterpolationClose, "the `}` that closes the expression on the same line");
        }

        reader.Next();
        return new InterpolatedExpression(reader.SpanFrom(start.Start), parts.ToImmutable());
    }
}
