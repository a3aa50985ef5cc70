using System.Text;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads strings of all kinds and keeps track of the braces opened by objects and interpolations.</summary>
internal sealed class StringLexer(TextCursor cursor, List<Token> tokens, List<SyntaxException> mistakes)
{
    private readonly CharacterLexer _characters = new(cursor, mistakes);

    /// <summary>For each open interpolation its string and the number of braces opened inside it.</summary>
    private readonly Stack<(TextPosition Start, char Quote, int Braces)> _interpolations = new();

    /// <summary>The strings that turned out to have no closing quote: they end before the end of their line or code block.</summary>
    private readonly HashSet<int> _cut = [];
    private int _braces;

    /// <summary>True when the last string ended where it was cut.</summary>
    private bool _wasCut;

    /// <summary>How many braces are open, so that a closing pair is not yet the end of the code block.</summary>
    public int BraceDepth => _braces;

    /// <summary>The string that took all of the text, because nothing closes it.</summary>
    public SyntaxException? Unclosed { get; private set; }

    /// <summary>Forgets what the last code block opened.</summary>
    public void Reset()
    {
        _braces = 0;
        _interpolations.Clear();
        Unclosed = null;
    }

    /// <summary>Takes a string for one without a closing quote when it is read again.</summary>
    public void Cut(int offset) => _cut.Add(offset);

    public bool IsCut(int offset) => _cut.Contains(offset);

    public void CountBrace(TokenKind kind)
    {
        if (kind == TokenKind.OpenBrace)
        {
            _braces++;
        }
        else if (kind == TokenKind.CloseBrace && _braces > 0)
        {
            _braces--;
        }
    }

    public void ReadString()
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        var text = new StringBuilder();
        cursor.Advance();
        while (!IsAtClosingQuote(start, quote))
        {
            if (quote == '`')
            {
                text.Append(cursor.Current);
                cursor.Advance(cursor.Current == '`' ? 2 : 1);
            }
            else
            {
                _characters.Read(text, isInterpolated: false);
            }
        }

        tokens.Add(new Token(TokenKind.String, start, cursor.Position, text.ToString()));
        CloseAround();
    }

    public void StartInterpolation()
    {
        var start = cursor.Position;
        var quote = cursor.Peek();
        cursor.Advance(2);
        tokens.Add(new Token(TokenKind.InterpolationStart, start, cursor.Position));
        ReadInterpolationText(start, quote);
    }

    /// <summary>At a closing brace: goes back to the text of the string when the brace ends an interpolation.</summary>
    public bool TryCloseInterpolation()
    {
        if (_interpolations.Count == 0 || _interpolations.Peek().Braces != _braces - 1)
        {
            return false;
        }

        var start = cursor.Position;
        var (text, quote, _) = _interpolations.Pop();
        if (!IsCut(cursor.OffsetOf(text)) || !cursor.Matches("}}"))
        {
            cursor.Advance();
        }

        _braces--;
        tokens.Add(new Token(TokenKind.InterpolationClose, start, cursor.Position));
        ReadInterpolationText(text, quote);
        return true;
    }

    private void ReadInterpolationText(TextPosition opening, char quote)
    {
        var start = cursor.Position;
        var text = new StringBuilder();
        while (!IsAtClosingQuote(opening, quote, consumes: false))
        {
            if (cursor.Current == '{')
            {
                AddText(start, text);
                var open = cursor.Position;
                cursor.Advance();
                _interpolations.Push((opening, quote, _braces));
                _braces++;
                tokens.Add(new Token(TokenKind.InterpolationOpen, open, cursor.Position));
                return;
            }

            _characters.Read(text, isInterpolated: true);
        }

        AddText(start, text);
        var end = cursor.Position;
        cursor.Advance(_wasCut ? 0 : 1);
        tokens.Add(new Token(TokenKind.InterpolationEnd, end, cursor.Position));
        CloseAround();
    }

    private void AddText(TextPosition start, StringBuilder text) =>
        tokens.Add(new Token(TokenKind.InterpolationText, start, cursor.Position, text.ToString()));

    /// <summary>Whether a string ends here, and why: at its quote, where it was cut, or with the text.</summary>
    private bool IsAtClosingQuote(TextPosition start, char quote, bool consumes = true)
    {
        _wasCut = _cut.Count > 0 && IsCut(cursor.OffsetOf(start)) && (cursor.AtEnd || cursor.Current == '\n' || CodeLexer.ExitLength(cursor) > 0);
        if (_wasCut)
        {
            mistakes.Add(Unterminated(start, quote));
            return true;
        }

        if (cursor.AtEnd)
        {
            Unclosed ??= Unterminated(start, quote);
            return true;
        }

        if (cursor.Current != quote || (quote == '`' && cursor.Peek() == '`'))
        {
            return false;
        }

        cursor.Advance(consumes ? 1 : 0);
        return true;
    }

    /// <summary>Closes the interpolations around a string that was cut: their ends are in what was cut off.</summary>
    private void CloseAround()
    {
        while (_wasCut && _interpolations.Count > 0)
        {
            _braces = _interpolations.Pop().Braces;
            tokens.Add(new Token(TokenKind.InterpolationClose, cursor.Position, cursor.Position));
            tokens.Add(new Token(TokenKind.InterpolationEnd, cursor.Position, cursor.Position));
        }

        if (_wasCut)
        {
            // What the string took may have closed brackets: the parser is to miss nothing more in this statement.
            tokens.Add(new Token(TokenKind.Invalid, cursor.Position, cursor.Position));
        }
    }

    private SyntaxException Unterminated(TextPosition start, char quote) =>
        new(Diagnostic.Syntax, start, cursor.Position, $"This string has no closing {quote}.");
}
