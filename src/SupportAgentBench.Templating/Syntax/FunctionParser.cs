using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads functions: named, without a name, and those written as one expression.</summary>
internal sealed class FunctionParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    public FunctionStatement ReadStatement()
    {
        var start = reader.Next();
        var head = statements.ReadHead(ReadHead);
        var body = statements.ReadClosedBlock("func");
        var declaration = new FunctionDeclaration(head?.Name ?? "", head?.Parameters ?? default, body, null, head?.Span ?? reader.SpanOf(start));
        return new FunctionStatement(reader.SpanOf(start), declaration);
    }

    private FunctionHead ReadHead()
    {
        var name = reader.Expect(TokenKind.Identifier, "the name of the function");
        var parameters = reader.Kind == TokenKind.OpenParenthesis ? ReadParameters() : default;
        return new FunctionHead((string)name.Value!, parameters, reader.SpanOf(name));
    }

    public FunctionExpression ReadAnonymous()
    {
        var saved = reader.ResetNewLines();
        var start = reader.Next();
        var parameters = reader.Kind == TokenKind.OpenParenthesis ? ReadParameters() : default;
        statements.ExpectEndOfStatement();
        var body = statements.ReadClosedBlock("do", endsStatement: false);
        reader.RestoreNewLines(saved);
        var declaration = new FunctionDeclaration("", parameters, body, null, reader.SpanOf(start));
        return new FunctionExpression(reader.SpanFrom(start.Start), declaration);
    }

    /// <summary>Reads what stands right of the sign in <c>f(x) = …</c>.</summary>
    public FunctionStatement ReadInline(FunctionDeclaration header)
    {
        reader.Next();
        var body = expressions.Read("after the `=`");
        statements.RefuseAssignment(body);
        statements.ExpectEndOfStatement();
        return new FunctionStatement(header.Span, header with { InlineBody = body });
    }

    /// <summary>Understands <c>f(x, y)</c> left of a sign as the head of a function.</summary>
    public static FunctionDeclaration? TryReadHeader(Expression expression)
    {
        if (expression is not CallExpression { Target: VariableExpression name } call
            || call.Arguments.Any(argument => argument is not { Name: null, Value: VariableExpression { IsLocal: false } }))
        {
            return null;
        }

        var parameters = call.Arguments.Select(argument => new Parameter(((VariableExpression)argument.Value).Name, false, null, false));
        return new FunctionDeclaration(name.Name, [.. parameters], null, null, name.Span);
    }

    private ImmutableArray<Parameter> ReadParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        reader.Next();
        while (reader.Kind != TokenKind.CloseParenthesis)
        {
            if (parameters.Count > 0)
            {
                reader.Expect(TokenKind.Comma, "a `,` between parameters");
            }

            parameters.Add(ReadParameter(parameters));
        }

        reader.Next();
        return parameters.ToImmutable();
    }

    private Parameter ReadParameter(ImmutableArray<Parameter>.Builder earlier)
    {
        var token = reader.Expect(TokenKind.Identifier, "the name of a parameter");
        var name = (string)token.Value!;
        if (name.StartsWith('$'))
        {
            throw TokenReader.Error(token, "The name of a parameter has no `$`.");
        }

        var afterRest = earlier.Any(parameter => parameter.TakesRest);
        if (reader.Kind == TokenKind.Ellipsis)
        {
            reader.Next();
            return afterRest ? throw TokenReader.Error(token, "Only the last parameter can take the rest.") : new Parameter(name, true, null, true);
        }

        if (reader.Kind == TokenKind.Assign)
        {
            reader.Next();
            if (afterRest || expressions.Read("as the default of a parameter", Operators.UnaryPrecedence - 1) is not LiteralExpression literal)
            {
                throw TokenReader.Error(token, afterRest ? "No parameter can follow one that takes the rest." : "The default of a parameter must be a literal.");
            }

            return new Parameter(name, true, literal.Value, false);
        }

        return earlier.Any(parameter => parameter.IsOptional)
            ? throw TokenReader.Error(token, "A parameter that is needed cannot follow one that may be left out.")
            : new Parameter(name, false, null, false);
    }

    private sealed record FunctionHead(string Name, ImmutableArray<Parameter> Parameters, SourceSpan Span);
}
