namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads for, tablerow and while.</summary>
internal sealed class LoopParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    public ForStatement ReadFor(bool isTableRow)
    {
        var start = reader.Next();
        var name = isTableRow ? "tablerow" : "for";
        var variable = expressions.Read($"after `{name}`", 0, ExpressionMode.PathOnly);
        if (variable is not (VariableExpression or MemberExpression or IndexerExpression))
        {
            throw TokenReader.Error(start, $"`{name}` needs a variable: {name} name in items.");
        }

        if (!reader.IsWord("in"))
        {
            throw TokenReader.Error(start, $"`{name}` needs the word `in` after its variable, not `{reader.Describe()}`.");
        }

        reader.Next();
        var iterator = expressions.Read("after `in`", 0, ExpressionMode.LoopIterator);
        var options = expressions.ReadLoopOptions();
        statements.ExpectEndOfStatement();
        var body = statements.ReadBlock();
        Block? otherwise = null;
        if (reader.IsWord("else"))
        {
            reader.Next();
            statements.ExpectEndOfStatement();
            otherwise = statements.ReadBlock();
        }

        statements.ReadEnd(name);
        return new ForStatement(reader.SpanOf(start), variable, iterator, options, body, otherwise, isTableRow);
    }

    public WhileStatement ReadWhile()
    {
        var start = reader.Next();
        var condition = expressions.Read("after `while`");
        statements.RefuseAssignment(condition);
        statements.ExpectEndOfStatement();
        return new WhileStatement(reader.SpanOf(start), condition, statements.ReadClosedBlock("while"));
    }
}
