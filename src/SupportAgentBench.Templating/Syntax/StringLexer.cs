using System.Globalization;
using System.Text;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads strings of all kinds and keeps track of the braces opened by objects and interpolations.</summary>
internal sealed class StringLexer(TextCursor cursor, List<Token> tokens)
{
    /// <summary>For each open interpolation its quote and the number of braces opened inside it.</summary>
    private readonly Stack<(char Quote, int Braces)> _interpolations = new();
    private int _braces;

    /// <summary>How many braces are open, so that a closing pair is not yet the end of the code block.</summary>
    public int BraceDepth => _braces;

    public void Reset()
    {
        _braces = 0;
        _interpolations.Clear();
    }

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
        cursor.Advance();
        var value = quote == '`' ? ReadVerbatim(start) : ReadEscaped(quote, start);
        tokens.Add(new Token(TokenKind.String, start, cursor.Position, value));
    }

    public void StartInterpolation()
    {
        var start = cursor.Position;
        var quote = cursor.Peek();
        cursor.Advance(2);
        tokens.Add(new Token(TokenKind.InterpolationStart, start, cursor.Position));
        ReadInterpolationText(quote);
    }

    /// <summary>At a closing brace: goes back to the text of the string when the brace ends an interpolation.</summary>
    public bool TryCloseInterpolation()
    {
        if (_interpolations.Count == 0 || _interpolations.Peek().Braces != _braces - 1)
        {
            return false;
        }

        var start = cursor.Position;
        cursor.Advance();
        _braces--;
        var (quote, _) = _interpolations.Pop();
        tokens.Add(new Token(TokenKind.InterpolationClose, start, cursor.Position));
        ReadInterpolationText(quote);
        return true;
    }

    private void ReadInterpolationText(char quote)
    {
        var start = cursor.Position;
        var text = new StringBuilder();
        while (!cursor.AtEnd)
        {
            if (cursor.Current == quote)
            {
                AddText(start, text);
                var end = cursor.Position;
                cursor.Advance();
                tokens.Add(new Token(TokenKind.InterpolationEnd, end, cursor.Position));
                return;
            }

            if (cursor.Current == '{')
            {
                AddText(start, text);
                var open = cursor.Position;
                cursor.Advance();
                _interpolations.Push((quote, _braces));
                _braces++;
                tokens.Add(new Token(TokenKind.InterpolationOpen, open, cursor.Position));
                return;
            }

            ReadCharacter(text, isInterpolated: true);
        }

        throw Unterminated(start, quote);
    }

    private void AddText(TextPosition start, StringBuilder text) =>
        tokens.Add(new Token(TokenKind.InterpolationText, start, cursor.Position, text.ToString()));

    private string ReadEscaped(char quote, TextPosition start)
    {
        var text = new StringBuilder();
        while (!cursor.AtEnd)
        {
            if (cursor.Current == quote)
            {
                cursor.Advance();
                return text.ToString();
            }

            ReadCharacter(text, isInterpolated: false);
        }

        throw Unterminated(start, quote);
    }

    private string ReadVerbatim(TextPosition start)
    {
        var text = new StringBuilder();
        while (!cursor.AtEnd)
        {
            if (cursor.Current == '`')
            {
                cursor.Advance();
                if (cursor.Current != '`')
                {
                    return text.ToString();
                }
            }

            text.Append(cursor.Current);
            cursor.Advance();
        }

        throw Unterminated(start, '`');
    }

    private void ReadCharacter(StringBuilder text, bool isInterpolated)
    {
        if (cursor.Current != '\\')
        {
            text.Append(cursor.Current);
            cursor.Advance();
            return;
        }

        var start = cursor.Position;
        cursor.Advance();
        var escaped = cursor.Current;
        cursor.Advance();
        switch (escaped)
        {
            case '\n': break;
            case '\r' when cursor.Current == '\n': cursor.Advance(); break;
            case '0': text.Append('\0'); break;
            case 'n': text.Append('\n'); break;
            case 'r': text.Append('\r'); break;
            case 't': text.Append('\t'); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case 'v': text.Append('\v'); break;
            case 'u': text.Append(ReadHexadecimal(4, start)); break;
            case 'x': text.Append(ReadHexadecimal(2, start)); break;
            case '\'' or '"' or '\\': text.Append(escaped); break;
            case '{' when isInterpolated: text.Append(escaped); break;
            default:
                throw new SyntaxException(Diagnostic.Syntax, start, cursor.Position, $"`\\{escaped}` is no escape sequence; write `\\\\` for a backslash.");
        }
    }

    private char ReadHexadecimal(int digits, TextPosition start)
    {
        var from = cursor.Offset;
        cursor.Advance(digits);
        if (int.TryParse(cursor.Text.AsSpan(from, cursor.Offset - from), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && cursor.Offset - from == digits)
        {
            return (char)code;
        }

        throw new SyntaxException(Diagnostic.Syntax, start, cursor.Position, $"This escape sequence needs {digits} hexadecimal digits.");
    }

    private SyntaxException Unterminated(TextPosition start, char quote) =>
        new(Diagnostic.Syntax, start, cursor.Position, $"This string has no closing {quote}.");
}
