namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads the tokens of a code block.</summary>
internal sealed class CodeLexer(TextCursor cursor, List<Token> tokens)
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

    private readonly StringLexer _strings = new(cursor, tokens);

    /// <summary>Reads up to and including the closing braces; returns their whitespace mark or a null character.</summary>
    public char ReadUntilExit(bool allowExit)
    {
        _strings.Reset();
        while (!cursor.AtEnd)
        {
            if (allowExit && _strings.BraceDepth == 0 && ExitLength() is var length and > 0)
            {
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

    private int ExitLength()
    {
        if (cursor.Matches("}}"))
        {
            return 2;
        }

        return cursor.Current is '-' or '~' && cursor.Peek() == '}' && cursor.Peek(2) == '}' ? 3 : 0;
    }

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
            tokens.Add(NumberLexer.Read(cursor));
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

        cursor.Advance();
        tokens.Add(new Token(TokenKind.Invalid, start, cursor.Position));
    }
}
