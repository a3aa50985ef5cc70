namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads the statements that change which names are seen or what they hold: capture, with, wrap, readonly and import.</summary>
internal sealed class ScopeParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    public CaptureStatement ReadCapture()
    {
        var start = reader.Next();
        var target = statements.ReadHead(ReadCaptureTarget);
        return new CaptureStatement(reader.SpanOf(start), target ?? statements.Missing, statements.ReadClosedBlock("capture"));
    }

    private Expression ReadCaptureTarget()
    {
        var target = expressions.Read("after `capture`");
        return target is VariableExpression or MemberExpression or IndexerExpression
            ? target
            : throw TokenReader.Error(target.Span, "Only a variable, a member or an element can hold a capture.");
    }

    public WithStatement ReadWith(Token start)
    {
        reader.Next();
        var target = statements.ReadHead(() => expressions.Read("after `with`"));
        return new WithStatement(reader.SpanOf(start), target ?? statements.Missing, statements.ReadClosedBlock("with"));
    }

    public WrapStatement ReadWrap(Token start)
    {
        reader.Next();
        var target = statements.ReadHead(() => expressions.Read("after `wrap`"));
        return new WrapStatement(reader.SpanOf(start), target ?? statements.Missing, statements.ReadClosedBlock("wrap"));
    }

    public ReadOnlyStatement ReadReadOnly(Token start)
    {
        reader.Next();
        var name = reader.Expect(TokenKind.Identifier, "the name of a variable");
        statements.ExpectEndOfStatement();
        return new ReadOnlyStatement(reader.SpanOf(start), new VariableExpression(reader.SpanOf(name), (string)name.Value!));
    }

    public ImportStatement ReadImport(Token start)
    {
        reader.Next();
        var target = expressions.Read("after `import`");
        statements.ExpectEndOfStatement();
        return new ImportStatement(reader.SpanOf(start), target);
    }
}
