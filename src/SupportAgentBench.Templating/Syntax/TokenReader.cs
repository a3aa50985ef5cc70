namespace SupportAgentBench.Templating.Syntax;

/// <summary>Walks over the tokens: line ends are passed over where an expression may go on.</summary>
internal sealed class TokenReader(string path, string text, IReadOnlyList<Token> tokens, int textOffset)
{
    /// <summary>A string may be as long as the text.</summary>
    private const int LongestQuote = 100;
    private int _index;
    private int _newLinesAllowed;

    public string Path { get; } = path;

    public Token Current => tokens[_index];

    public Token Previous => _index > 0 ? tokens[_index - 1] : tokens[0];

    public TokenKind Kind => tokens[_index].Kind;

    /// <summary>True when a blank stands directly before the current token.</summary>
    public bool AfterBlank
    {
        get
        {
            var offset = Current.Start.Offset - textOffset - 1;
            return offset >= 0 && char.IsWhiteSpace(text[offset]);
        }
    }

    public Token Peek()
    {
        var index = Math.Min(_index + 1, tokens.Count - 1);
        while (_newLinesAllowed > 0 && tokens[index].Kind == TokenKind.NewLine && index < tokens.Count - 1)
        {
            index++;
        }

        return tokens[index];
    }

    public Token Next()
    {
        var token = Current;
        if (_index < tokens.Count - 1)
        {
            _index++;
        }

        SkipNewLines();
        return token;
    }

    /// <summary>The place among the tokens.</summary>
    public int Index => _index;

    public int NewLinesAllowed => _newLinesAllowed;

    /// <summary>Goes to the end of a statement with a mistake that begins at a token: a closing brace, or the end of a line outside of brackets.</summary>
    public void SkipStatement(int start)
    {
        var open = 0;
        for (var index = start; ; index++)
        {
            var kind = tokens[index].Kind;
            var ends = kind is TokenKind.EndOfText or TokenKind.CodeExit or TokenKind.Semicolon || (kind == TokenKind.NewLine && open <= 0);
            if (index >= _index && ends)
            {
                _index = index;
                return;
            }

            open += kind.BracketStep();
        }
    }

    public void AllowNewLines() => _newLinesAllowed++;

    public void ForbidNewLines() => _newLinesAllowed--;

    /// <summary>Begins anew with line ends that count, as the body of a function does; returns what to restore.</summary>
    public int ResetNewLines()
    {
        var saved = _newLinesAllowed;
        _newLinesAllowed = 0;
        return saved;
    }

    public void RestoreNewLines(int saved) => _newLinesAllowed = saved;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && (string)Current.Value! == word;

    /// <summary>The current token as written, for messages.</summary>
    public string Describe(Token token)
    {
        if (token.Kind == TokenKind.EndOfText)
        {
            return "end of text";
        }

        // A code block without closing braces ends with its line, where nothing is written.
        if (token.Length == 0)
        {
            return "end of line";
        }

        var from = token.Start.Offset - textOffset;
        return text.Substring(from, Math.Min(token.Length, LongestQuote)).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
    }

    public string Describe() => Describe(Current);

    public SourceSpan SpanOf(Token token) => new(Path, token.Start, token.End);

    public SourceSpan SpanFrom(TextPosition start) => new(Path, start, Previous.End);

    public SyntaxException Error(string message) => Error(Current, message);

    public static SyntaxException Error(Token token, string message) => new(Diagnostic.Syntax, token.Start, token.End, message);

    public static SyntaxException Error(SourceSpan span, string message) => new(Diagnostic.Syntax, span.Start, span.End, message);

    public Token Expect(TokenKind kind, string description) =>
        Kind == kind ? Next() : throw Error($"`{Describe()}` stands where {description} is needed.");

    private void SkipNewLines()
    {
        while (_newLinesAllowed > 0 && Kind == TokenKind.NewLine)
        {
            _index++;
        }
    }
}
