using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads statements and the blocks they form.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly NestingGuard _guard;
    private readonly ExpressionParser _expressions;
    private readonly BranchParser _branches;
    private readonly LoopParser _loops;
    private readonly ScopeParser _scopes;
    private readonly FunctionParser _functions;
    private readonly IndentFinder _indents;
    private readonly Recovery _recovery;
    private string? _indent;

    public StatementParser(TokenReader reader, string text, int depthLimit, IReadOnlyList<SyntaxException> mistakes)
    {
        _reader = reader;
        _guard = new NestingGuard(reader, depthLimit);
        _expressions = new ExpressionParser(reader, _guard, this);
        _branches = new BranchParser(reader, _expressions, this);
        _loops = new LoopParser(reader, _expressions, this);
        _scopes = new ScopeParser(reader, _expressions, this);
        _functions = new FunctionParser(reader, _expressions, this);
        _indents = new IndentFinder(text);
        _recovery = new Recovery(reader, _guard, mistakes);
    }

    /// <summary>The mistakes that were read over, those that are no tokens first.</summary>
    public IReadOnlyList<SyntaxException> Mistakes => _recovery.Mistakes;

    /// <summary>Whether the parser was stopped by what is no token, which was noted when it was met.</summary>
    public bool IsTold(SyntaxException mistake) => mistake.Diagnostic == Diagnostic.Syntax && _reader.Kind == TokenKind.Invalid;

    public Block ReadTemplate()
    {
        var block = ReadBlock();
        while (_reader.Kind != TokenKind.EndOfText)
        {
            _recovery.Read<Block>(() => throw Misplaced());
            _reader.Next();
            ReadBlock();
        }

        return block;
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
            var statement = _recovery.Read(ReadStatement);
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
            throw _reader.Kind == TokenKind.EndOfText
                ? new SyntaxException(Diagnostic.Syntax, _reader.Previous.Start, _reader.Previous.End, $"This `{statement}` has no `end`.") { ConcernsBlocks = true }
                : Misplaced();
        }

        _reader.Next();
        if (endsStatement)
        {
            ExpectEndOfStatement();
        }
    }

    /// <summary>Reads what stands before a block up to the end of its line; with a mistake in it the block is read all the same.</summary>
    public T? ReadHead<T>(Func<T> head)
        where T : class => _recovery.Read(() =>
        {
            var read = head();
            ExpectEndOfStatement();
            return read;
        });

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

    /// <summary>Stands where a mistake was, in a tree that nobody binds.</summary>
    public Expression Missing => new LiteralExpression(_reader.SpanOf(_reader.Current), null);

    /// <summary>Whether a word that ends or divides a block comes next, or nothing.</summary>
    public bool AtBlockEnd() =>
        _reader.Kind == TokenKind.EndOfText || _reader.IsWord("end") || _reader.IsWord("else") || _reader.IsWord("when");

    /// <summary>A word of a block without its statement.</summary>
    public SyntaxException Misplaced()
    {
        var message = _reader.IsWord("end") ? "This `end` closes no block." : $"This `{_reader.Describe()}` belongs to no statement that could have it.";
        return new SyntaxException(Diagnostic.Syntax, _reader.Current.Start, _reader.Current.End, message) { ConcernsBlocks = true };
    }

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
            "if" => _branches.ReadIf(),
            "case" => _branches.ReadCase(),
            "for" or "tablerow" when !isLoopVariable => _loops.ReadFor(word == "tablerow"),
            "while" when !isLoopVariable => _loops.ReadWhile(),
            "break" or "continue" => ReadLeave(word == "break"),
            "capture" => _scopes.ReadCapture(),
            "func" => _functions.ReadStatement(),
            "ret" => ReadReturn(),
            "with" => _scopes.ReadWith(token),
            "wrap" => _scopes.ReadWrap(token),
            "readonly" => _scopes.ReadReadOnly(token),
            "import" => _scopes.ReadImport(token),
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

    /// <summary>An expression that is no assignment.</summary>
    public Expression ReadCondition(string place)
    {
        var condition = _expressions.Read(place);
        RefuseAssignment(condition);
        return condition;
    }

    private LeaveStatement ReadLeave(bool isBreak)
    {
        var token = _reader.Next();
        ExpectEndOfStatement();
        return new LeaveStatement(_reader.SpanOf(token), isBreak);
    }

    private ReturnStatement ReadReturn()
    {
        var start = _reader.Next();
        var value = _expressions.AtStart ? _expressions.Read("after `ret`") : null;
        ExpectEndOfStatement();
        return new ReturnStatement(_reader.SpanOf(start), value);
    }
}
