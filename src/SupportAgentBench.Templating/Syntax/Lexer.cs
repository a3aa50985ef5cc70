namespace SupportAgentBench.Templating.Syntax;

/// <summary>Splits a template into text and tokens of code. Whitespace control is applied here, so text tokens hold what is left.</summary>
internal sealed class Lexer
{
    private readonly TextCursor _cursor;
    private readonly BlockLexer _blocks;
    private readonly List<Token> _tokens = [];
    private readonly List<SyntaxException> _mistakes = [];

    private Lexer(string text, bool mustClose)
    {
        _cursor = new TextCursor(text, default);
        _blocks = new BlockLexer(_cursor, _tokens, _mistakes, mustClose);
    }

    /// <summary>The tokens of a template.</summary>
    /// <param name="mustClose">False when the last code block may end with the text, as in Scriban.</param>
    public static TokenList Template(string text, bool mustClose)
    {
        var lexer = new Lexer(text, mustClose);
        if (text.StartsWith('\uFEFF'))
        {
            lexer._cursor.Advance();
        }

        lexer.ReadTemplate();
        return new TokenList(lexer._tokens, lexer._mistakes);
    }

    /// <summary>The tokens of a text that is code from its first character.</summary>
    public static TokenList Code(string text, TextPosition origin)
    {
        var cursor = new TextCursor(text, origin);
        var (tokens, mistakes) = (new List<Token>(), new List<SyntaxException>());
        var code = new CodeLexer(cursor, tokens, mistakes);
        code.ReadUntilExit(allowExit: false);
        if (code.Strings.Unclosed is { } unclosed)
        {
            // Nothing that the rest of the expression lacks is to be told: the string may have taken it.
            mistakes.Add(unclosed);
            tokens.Add(new Token(TokenKind.Invalid, cursor.Position, cursor.Position));
        }

        tokens.Add(new Token(TokenKind.EndOfText, cursor.Position, cursor.Position));

        return new TokenList(tokens, mistakes);
    }

    private void ReadTemplate()
    {
        var trim = '\0';
        while (!_cursor.AtEnd && _mistakes.Count < Recovery.MostMistakes)
        {
            SkipAfterExit(trim);
            trim = '\0';
            ReadText();
            if (_cursor.AtEnd)
            {
                break;
            }

            trim = _cursor.Current == '{' && _cursor.Peek() == '{' ? _blocks.Read() : ReadEscapedBlock();
        }

        Add(TokenKind.EndOfText, _cursor.Position);
    }

    /// <summary>Skips what the mark before a closing brace removes: all blanks, or those up to the first line end.</summary>
    private void SkipAfterExit(char mark)
    {
        if (mark == '\0')
        {
            return;
        }

        while (!_cursor.AtEnd && char.IsWhiteSpace(_cursor.Current))
        {
            var ended = mark == '~' && _cursor.Current == '\n';
            _cursor.Advance();
            if (ended)
            {
                return;
            }
        }
    }

    private void ReadText()
    {
        var start = _cursor.Position;
        var from = _cursor.Offset;
        while (!_cursor.AtEnd && !(_cursor.Current == '{' && (_cursor.Peek() == '{' || EscapeMarkLength() > 0)))
        {
            _cursor.Advance();
        }

        var mark = '\0';
        if (!_cursor.AtEnd)
        {
            mark = _cursor.Peek() == '{' ? _cursor.Peek(2) : _cursor.Peek(EscapeMarkLength());
        }

        var text = TrimBeforeEnter(_cursor.Text[from.._cursor.Offset], mark);
        if (text.Length > 0)
        {
            _tokens.Add(new Token(TokenKind.Text, start, _cursor.Position, text));
        }
    }

    private static string TrimBeforeEnter(string text, char mark)
    {
        var end = text.Length;
        if (mark is '-' or '~')
        {
            while (end > 0 && char.IsWhiteSpace(text[end - 1]) && !(mark == '~' && text[end - 1] == '\n'))
            {
                end--;
            }
        }

        return text[..end];
    }

    /// <summary>The length of an opening such as <c>{%%{</c> at the cursor, or 0.</summary>
    private int EscapeMarkLength()
    {
        var length = 1;
        while (_cursor.Peek(length) == '%')
        {
            length++;
        }

        return length > 1 && _cursor.Peek(length) == '{' ? length + 1 : 0;
    }

    private char ReadEscapedBlock()
    {
        var start = _cursor.Position;
        var length = EscapeMarkLength();
        _cursor.Advance(length);
        if (_cursor.Current is '-' or '~')
        {
            _cursor.Advance();
        }

        var closing = "}" + new string('%', length - 2) + "}";
        var end = _cursor.Text.IndexOf(closing, _cursor.Offset, StringComparison.Ordinal);
        if (end < 0)
        {
            _mistakes.Add(new SyntaxException(Diagnostic.Syntax, start, _cursor.Position, $"This escape block has no closing `{(closing.Length > 40 ? closing[..40] + "…" : closing)}`."));
            _cursor.Advance(_cursor.Text.Length);
            return '\0';
        }

        var mark = end > _cursor.Offset && _cursor.Text[end - 1] is '-' or '~' ? _cursor.Text[end - 1] : '\0';
        var textStart = _cursor.Position;
        var text = _cursor.Text[_cursor.Offset..(mark == '\0' ? end : end - 1)];
        _cursor.Advance(end - _cursor.Offset);
        if (text.Length > 0)
        {
            _tokens.Add(new Token(TokenKind.Text, textStart, _cursor.Position, text));
        }

        _cursor.Advance(closing.Length);
        return mark;
    }

    private void Add(TokenKind kind, TextPosition start) => _tokens.Add(new Token(kind, start, _cursor.Position));
}
