namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads the tokens of a code block.</summary>
internal sealed class CodeLexer(TextCursor cursor, List<Token> tokens, List<SyntaxException> mistakes)
{
    private static readonly (string Text, TokenKind Kind)[] Operators =
    [
        ("...", TokenKind.Ellipsis), ("..<", TokenKind.RangeExclusive), ("//=", TokenKind.IntegerDivideAssign),
        ("..", TokenKind.Range), ("?.", TokenKind.QuestionDot), ("??", TokenKind.Coalesce), ("?!", TokenKind.NotCoalesce),
        ("!=", TokenKind.NotEqual), ("==", TokenKind.Equal), ("<=", TokenKind.LessOrEqual), ("<<", TokenKind.ShiftLeft),
        (">=", TokenKind.GreaterOrEqual), (">>", TokenKind.ShiftRight), ("++", TokenKind.Increment), ("+=", TokenKind.PlusAssign),
        ("--", TokenKind.Decrement), ("-=", TokenKind.MinusAssign), ("*=", TokenKind.TimesAssign), ("//", TokenKind.IntegerDivide),
        ("/=", TokenKind.DivideAssign), ("%=", TokenKind.ModuloAssign), ("&&", TokenKind.And), ("||", TokenKind.Or), ("|>", TokenKind.Pipe),
        (".", TokenKind.Dot), ("?", TokenKind.Question), ("!", TokenKind.Exclamation), ("=", TokenKind.Assign), ("<", TokenKind.Less),
        (">", TokenKind.Greater), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Times), ("/", TokenKind.Divide),
        ("%", TokenKind.Modulo), ("^", TokenKind.Caret), ("|", TokenKind.Pipe), ("@", TokenKind.At), (":", TokenKind.Colon),
        (";", TokenKind.Semicolon), (",", TokenKind.Comma), ("(", TokenKind.OpenParenthesis), (")", TokenKind.CloseParenthesis),
        ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket), ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace),
    ];

    private readonly StringLexer _strings = new(cursor, tokens, mistakes);

    public StringLexer Strings => _strings;

    /// <summary>True when the last code block had closing braces.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>
    /// Reads up to and including the closing braces; returns their whitespace mark or a null character. Without closing braces
    /// it stops where the text shows that they are missing.
    /// </summary>
    /// <param name="endsEarly">True when the first closing pair ends the block, even though objects are open.</param>
    public char ReadUntilExit(bool allowExit, bool endsEarly = false)
    {
        _strings.Reset();
        IsClosed = false;
        while (!cursor.AtEnd && !(allowExit && IsBehindMissingExit()))
        {
            if (allowExit && (_strings.BraceDepth == 0 || endsEarly) && ExitLength(cursor) is var length and > 0)
            {
                IsClosed = true;
                var start = cursor.Position;
                var mark = length == 3 ? cursor.Current : '\0';
                cursor.Advance(length);
                tokens.Add(new Token(TokenKind.CodeExit, start, cursor.Position));
                return mark;
            }

            ReadToken();
        }

        return '\0';
    }

    /// <summary>The length of closing braces and their mark at the cursor, or 0.</summary>
    public static int ExitLength(TextCursor cursor)
    {
        if (cursor.Matches("}}"))
        {
            return 2;
        }

        return cursor.Current is '-' or '~' && cursor.Peek() == '}' && cursor.Peek(2) == '}' ? 3 : 0;
    }

    /// <summary>A block that opens in a block, or a brace too many behind another: no code has either.</summary>
    private bool IsBehindMissingExit() => cursor.Current switch
    {
        '{' => cursor.Peek() == '{',
        '}' => _strings.BraceDepth == 0 && cursor.Offset > 0 && cursor.Text[cursor.Offset - 1] == '}' && cursor.Peek() != '}',
        _ => false,
    };

    private void ReadToken()
    {
        var character = cursor.Current;
        var start = cursor.Position;
        if (character == '\n')
        {
            cursor.Advance();
            tokens.Add(new Token(TokenKind.NewLine, start, cursor.Position));
        }
        else if (char.IsWhiteSpace(character))
        {
            cursor.Advance();
        }
        else if (character == '#')
        {
            SkipComment();
        }
        else if (char.IsLetter(character) || character is '_' or '$')
        {
            ReadIdentifierOrInterpolation();
        }
        else if (char.IsAsciiDigit(character))
        {
            tokens.Add(NumberLexer.Read(cursor, mistakes));
        }
        else if (character is '"' or '\'' or '`')
        {
            _strings.ReadString();
        }
        else
        {
            ReadOperator();
        }
    }

    private void SkipComment()
    {
        var closing = cursor.Peek() == '#' ? "##" : "\n";
        if (closing == "##")
        {
            cursor.Advance(2);
        }

        while (!cursor.AtEnd && !cursor.Matches("}}") && !((cursor.Current is '-' or '~') && cursor.Peek() == '}' && cursor.Peek(2) == '}'))
        {
            if (cursor.Matches(closing))
            {
                cursor.Advance(closing == "##" ? 2 : 0);
                return;
            }

            cursor.Advance();
        }
    }

    private void ReadIdentifierOrInterpolation()
    {
        var start = cursor.Position;
        var from = cursor.Offset;
        if (cursor.Current == '$' && cursor.Peek() is '"' or '\'')
        {
            _strings.StartInterpolation();
            return;
        }

        if (cursor.Matches("$$"))
        {
            cursor.Advance(2);
        }
        else
        {
            cursor.Advance();
            while (char.IsLetterOrDigit(cursor.Current) || cursor.Current == '_')
            {
                cursor.Advance();
            }
        }

        tokens.Add(new Token(TokenKind.Identifier, start, cursor.Position, cursor.Text[from..cursor.Offset]));
    }

    private void ReadOperator()
    {
        var start = cursor.Position;
        foreach (var (text, kind) in Operators)
        {
            if (!cursor.Matches(text))
            {
                continue;
            }

            if (kind == TokenKind.CloseBrace && _strings.TryCloseInterpolation())
            {
                return;
            }

            _strings.CountBrace(kind);
            cursor.Advance(text.Length);
            tokens.Add(new Token(kind, start, cursor.Position));
            return;
        }

        var character = char.IsSurrogatePair(cursor.Current, cursor.Peek()) ? cursor.Text.Substring(cursor.Offset, 2) : cursor.Text.Substring(cursor.Offset, 1);
        cursor.Advance(character.Length);
        tokens.Add(new Token(TokenKind.Invalid, start, cursor.Position));
        var meant = character == "&" ? "; did you mean `&&`?" : ".";
        mistakes.Add(new SyntaxException(Diagnostic.Syntax, start, cursor.Position, $"`{character}` has no meaning in code{meant}"));
    }
}
