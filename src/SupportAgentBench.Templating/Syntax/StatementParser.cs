using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads statements and the blocks they form.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly NestingGuard _guard;
    private readonly ExpressionParser _expressions;
    private readonly LoopParser _loops;
    private readonly FunctionParser _functions;
    private readonly IndentFinder _indents;
    private string? _indent;

    public StatementParser(TokenReader reader, string text, int depthLimit)
    {
        _reader = reader;
        _guard = new NestingGuard(reader, depthLimit);
        _expressions = new ExpressionParser(reader, _guard, this);
        _loops = new LoopParser(reader, _expressions, this);
        _functions = new FunctionParser(reader, _expressions, this);
        _indents = new IndentFinder(text);
    }

    public Block ReadTemplate()
    {
        var block = ReadBlock();
        return _reader.Kind == TokenKind.EndOfText ? block : throw Misplaced();
    }

    public Expression ReadWholeExpression()
    {
        SkipSeparators();
        var expression = _expressions.Read("here");
        SkipSeparators();
        return _reader.Kind == TokenKind.EndOfText ? expression : throw _reader.Error($"`{_reader.Describe()}` stands where the expression should end.");
    }

    public FunctionExpression ReadFunctionExpression() => _functions.ReadAnonymous();

    /// <summary>Reads statements up to a word that ends or divides a block, which is left for the caller.</summary>
    public Block ReadBlock()
    {
        _guard.Enter();
        var outerIndent = _indent;
        _indent = null;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!AtBlockEnd())
        {
            var indent = _indent;
            var statement = ReadStatement();
            if (statement is not null)
            {
                statement.Indent = indent;
                statements.Add(statement);
            }
        }

        _indent = outerIndent;
        _guard.Leave();
        return new Block(statements.ToImmutable(), _reader.SpanOf(_reader.Current));
    }

    /// <summary>Reads a block and the end that closes it.</summary>
    public Block ReadClosedBlock(string statement, bool endsStatement = true)
    {
        var block = ReadBlock();
        ReadEnd(statement, endsStatement);
        return block;
    }

    public void ReadEnd(string statement, bool endsStatement = true)
    {
        if (!_reader.IsWord("end"))
        {
            throw _reader.Kind == TokenKind.EndOfText ? TokenReader.Error(_reader.Previous, $"This `{statement}` has no `end`.") : Misplaced();
        }

        _reader.Next();
        if (endsStatement)
        {
            ExpectEndOfStatement();
        }
    }

    public void ExpectEndOfStatement()
    {
        if (_reader.Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            _reader.Next();
        }
        else if (_reader.Kind is not (TokenKind.CodeExit or TokenKind.EndOfText))
        {
            throw _reader.Error($"`{_reader.Describe()}` stands where the statement should end.");
        }
    }

    private bool AtBlockEnd() =>
        _reader.Kind == TokenKind.EndOfText || _reader.IsWord("end") || _reader.IsWord("else") || _reader.IsWord("when");

    private SyntaxException Misplaced() => _reader.Error(
        _reader.IsWord("end") ? "This `end` closes no block." : $"This `{_reader.Describe()}` belongs to no statement that could have it.");

    private void SkipSeparators()
    {
        while (_reader.Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            _reader.Next();
        }
    }

    private Statement? ReadStatement()
    {
        var token = _reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _reader.Next();
                return new TextStatement(_reader.SpanOf(token), (string)token.Value!);
            case TokenKind.CodeEnter:
                _indent = _indents.Before(_reader.Previous, token);
                _reader.Next();
                return null;
            case TokenKind.CodeExit:
                _indent = null;
                _reader.Next();
                return null;
            case TokenKind.NewLine or TokenKind.Semicolon:
                _reader.Next();
                return null;
            case TokenKind.Identifier:
                return ReadWordStatement((string)token.Value!, token);
            default:
                return ReadExpressionStatement();
        }
    }

    private Statement ReadWordStatement(string word, Token token)
    {
        var isLoopVariable = _reader.Peek().Kind == TokenKind.Dot;
        return word switch
        {
            "if" => ReadIf(),
            "case" => ReadCase(),
            "for" or "tablerow" when !isLoopVariable => _loops.ReadFor(word == "tablerow"),
            "while" when !isLoopVariable => _loops.ReadWhile(),
            "break" or "continue" => ReadLeave(word == "break"),
            "capture" => ReadCapture(),
            "func" => _functions.ReadStatement(),
            "ret" => ReadReturn(),
            "with" => ReadWith(token),
            "wrap" => ReadWrap(token),
            "readonly" => ReadReadOnly(token),
            "import" => ReadImport(token),
            _ => ReadExpressionStatement(),
        };
    }

    private Statement ReadExpressionStatement()
    {
        var expression = _expressions.Read("as a statement");
        if (!Operators.IsAssignment(_reader.Kind))
        {
            ExpectEndOfStatement();
            return new ExpressionStatement(expression.Span, expression);
        }

        if (_reader.Kind == TokenKind.Assign && FunctionParser.TryReadHeader(expression) is { } header)
        {
            return _functions.ReadInline(header);
        }

        return ReadAssignment(expression);
    }

    private AssignStatement ReadAssignment(Expression target)
    {
        var operatorToken = _reader.Next();
        var inner = target;
        while (inner is NestedExpression nested)
        {
            inner = nested.Inner;
        }

        if (inner is not (VariableExpression or MemberExpression or IndexerExpression or ThisExpression))
        {
            throw TokenReader.Error(inner.Span, "Only a variable, a member or an element can be assigned.");
        }

        var value = _expressions.Read("after the `=`");
        RefuseAssignment(value);
        ExpectEndOfStatement();
        return new AssignStatement(_reader.SpanFrom(target.Span.Start), inner, Operators.Compound(operatorToken.Kind), _reader.SpanOf(operatorToken), value);
    }

    /// <summary>An assignment is a statement: inside of an expression it is a mistake.</summary>
    public void RefuseAssignment(Expression value)
    {
        if (Operators.IsAssignment(_reader.Kind))
        {
            throw TokenReader.Error(value.Span, "An assignment is a statement of its own and cannot stand in an expression; did you mean `==`?");
        }
    }

    private IfStatement ReadIf()
    {
        var start = _reader.Next();
        var branches = ImmutableArray.CreateBuilder<Branch>();
        branches.Add(ReadConditionalBranch());
        while (_reader.IsWord("else"))
        {
            _reader.Next();
            if (_reader.IsWord("if"))
            {
                _reader.Next();
                branches.Add(ReadConditionalBranch());
                continue;
            }

            ExpectEndOfStatement();
            branches.Add(new Branch(null, ReadBlock()));
            break;
        }

        ReadEnd("if");
        return new IfStatement(_reader.SpanFrom(start.Start), branches.ToImmutable());
    }

    private Branch ReadConditionalBranch()
    {
        var condition = _expressions.Read("after `if`");
        RefuseAssignment(condition);
        ExpectEndOfStatement();
        return new Branch(condition, ReadBlock());
    }

    private CaseStatement ReadCase()
    {
        var start = _reader.Next();
        var value = _expressions.Read("after `case`");
        RefuseAssignment(value);
        ExpectEndOfStatement();
        SkipCasePreamble();
        var branches = ImmutableArray.CreateBuilder<CaseBranch>();
        while (_reader.IsWord("when"))
        {
            _reader.Next();
            var values = ReadWhenValues();
            ExpectEndOfStatement();
            branches.Add(new CaseBranch(values, ReadBlock()));
        }

        if (_reader.IsWord("else"))
        {
            if (branches.Count == 0)
            {
                throw Misplaced();
            }

            _reader.Next();
            ExpectEndOfStatement();
            branches.Add(new CaseBranch([], ReadBlock()));
        }

        ReadEnd("case");
        return new CaseStatement(_reader.SpanFrom(start.Start), value, branches.ToImmutable());
    }

    /// <summary>Between case and the first when only blanks and comments may stand.</summary>
    private void SkipCasePreamble()
    {
        while (_reader.Kind is TokenKind.Text or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon)
        {
            _reader.Next();
        }

        if (!AtBlockEnd())
        {
            throw _reader.Error($"`{_reader.Describe()}` stands where only `when` or `else` can, directly in a `case`.");
        }

    }

    private ImmutableArray<Expression> ReadWhenValues()
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        while (true)
        {
            values.Add(_expressions.Read("after `when`", 0, ExpressionMode.NoOr));
            if (_reader.Kind is not (TokenKind.Comma or TokenKind.Or))
            {
                return values.ToImmutable();
            }

            _reader.Next();
        }
    }

    private LeaveStatement ReadLeave(bool isBreak)
    {
        var token = _reader.Next();
        ExpectEndOfStatement();
        return new LeaveStatement(_reader.SpanOf(token), isBreak);
    }

    private CaptureStatement ReadCapture()
    {
        var start = _reader.Next();
        var target = _expressions.Read("after `capture`");
        if (target is not (VariableExpression or MemberExpression or IndexerExpression))
        {
            throw TokenReader.Error(target.Span, "Only a variable, a member or an element can hold a capture.");
        }

        ExpectEndOfStatement();
        return new CaptureStatement(_reader.SpanOf(start), target, ReadClosedBlock("capture"));
    }

    private ReturnStatement ReadReturn()
    {
        var start = _reader.Next();
        var value = _expressions.AtStart ? _expressions.Read("after `ret`") : null;
        ExpectEndOfStatement();
        return new ReturnStatement(_reader.SpanOf(start), value);
    }

    private WithStatement ReadWith(Token start)
    {
        _reader.Next();
        var target = _expressions.Read("after `with`");
        ExpectEndOfStatement();
        return new WithStatement(_reader.SpanOf(start), target, ReadClosedBlock("with"));
    }

    private WrapStatement ReadWrap(Token start)
    {
        _reader.Next();
        var target = _expressions.Read("after `wrap`");
        ExpectEndOfStatement();
        return new WrapStatement(_reader.SpanOf(start), target, ReadClosedBlock("wrap"));
    }

    private ReadOnlyStatement ReadReadOnly(Token start)
    {
        _reader.Next();
        var name = _reader.Expect(TokenKind.Identifier, "the name of a variable");
        ExpectEndOfStatement();
        return new ReadOnlyStatement(_reader.SpanOf(start), new VariableExpression(_reader.SpanOf(name), (string)name.Value!));
    }

    private ImportStatement ReadImport(Token start)
    {
        _reader.Next();
        var target = _expressions.Read("after `import`");
        ExpectEndOfStatement();
        return new ImportStatement(_reader.SpanOf(start), target);
    }
}
