using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads if and case.</summary>
internal sealed class BranchParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    public IfStatement ReadIf()
    {
        var start = reader.Next();
        var branches = ImmutableArray.CreateBuilder<Branch>();
        branches.Add(ReadConditionalBranch());
        while (reader.IsWord("else"))
        {
            reader.Next();
            if (reader.IsWord("if"))
            {
                reader.Next();
                branches.Add(ReadConditionalBranch());
                continue;
            }

            statements.ExpectEndOfStatement();
            branches.Add(new Branch(null, statements.ReadBlock()));
            break;
        }

        statements.ReadEnd("if");
        return new IfStatement(reader.SpanFrom(start.Start), branches.ToImmutable());
    }

    private Branch ReadConditionalBranch()
    {
        var condition = statements.ReadHead(() => statements.ReadCondition("after `if`"));
        return new Branch(condition ?? statements.Missing, statements.ReadBlock());
    }

    public CaseStatement ReadCase()
    {
        var start = reader.Next();
        var value = statements.ReadHead(() => statements.ReadCondition("after `case`"));
        SkipCasePreamble();
        var branches = ImmutableArray.CreateBuilder<CaseBranch>();
        while (reader.IsWord("when"))
        {
            reader.Next();
            var values = statements.ReadHead(ReadWhenValues);
            branches.Add(new CaseBranch([.. values ?? []], statements.ReadBlock()));
        }

        if (reader.IsWord("else"))
        {
            if (branches.Count == 0)
            {
                throw statements.Misplaced();
            }

            reader.Next();
            statements.ExpectEndOfStatement();
            branches.Add(new CaseBranch([], statements.ReadBlock()));
        }

        statements.ReadEnd("case");
        return new CaseStatement(reader.SpanFrom(start.Start), value ?? statements.Missing, branches.ToImmutable());
    }

    /// <summary>Between case and the first when only blanks and comments may stand.</summary>
    private void SkipCasePreamble()
    {
        while (reader.Kind is TokenKind.Text or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon)
        {
            reader.Next();
        }

        if (!statements.AtBlockEnd())
        {
            throw reader.Error($"`{reader.Describe()}` stands where only `when` or `else` can, directly in a `case`.");
        }
    }

    private List<Expression> ReadWhenValues()
    {
        var values = new List<Expression>();
        while (true)
        {
            values.Add(expressions.Read("after `when`", 0, ExpressionMode.NoOr));
            if (reader.Kind is not (TokenKind.Comma or TokenKind.Or))
            {
                return values;
            }

            reader.Next();
        }
    }
}
