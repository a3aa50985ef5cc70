using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads for, tablerow and while.</summary>
internal sealed class LoopParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    public ForStatement ReadFor(bool isTableRow)
    {
        var start = reader.Next();
        var name = isTableRow ? "tablerow" : "for";
        var head = statements.ReadHead(() => ReadHead(start, name));
        var body = statements.ReadBlock();
        Block? otherwise = null;
        if (reader.IsWord("else"))
        {
            reader.Next();
            statements.ExpectEndOfStatement();
            otherwise = statements.ReadBlock();
        }

        statements.ReadEnd(name);
        var missing = statements.Missing;
        return new ForStatement(reader.SpanOf(start), head?.Variable ?? missing, head?.Iterator ?? missing, head?.Options ?? [], body, otherwise, isTableRow);
    }

    private ForHead ReadHead(Token start, string name)
    {
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
        return new ForHead(variable, iterator, expressions.ReadLoopOptions());
    }

    public WhileStatement ReadWhile()
    {
        var start = reader.Next();
        var condition = statements.ReadHead(() => statements.ReadCondition("after `while`"));
        return new WhileStatement(reader.SpanOf(start), condition ?? statements.Missing, statements.ReadClosedBlock("while"));
    }

    private sealed record ForHead(Expression Variable, Expression Iterator, ImmutableArray<Argument> Options);
}
