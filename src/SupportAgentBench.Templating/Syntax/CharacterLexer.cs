using System.Globalization;
using System.Text;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Reads the characters of a string in quotes, and the escape sequences among them.</summary>
internal sealed class CharacterLexer(TextCursor cursor, List<SyntaxException> mistakes)
{
    public void Read(StringBuilder text, bool isInterpolated)
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
            default: AddUnknown(start); break;
        }
    }

    private char ReadHexadecimal(int digits, TextPosition start)
    {
        var from = cursor.Offset;
        while (cursor.Offset - from < digits && char.IsAsciiHexDigit(cursor.Current))
        {
            cursor.Advance();
        }

        if (cursor.Offset - from == digits)
        {
            return (char)int.Parse(cursor.Text.AsSpan(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        mistakes.Add(new SyntaxException(Diagnostic.Syntax, start, cursor.Position, $"This escape sequence needs {digits} hexadecimal digits."));
        return '?';
    }

    /// <summary>Notes an escape sequence that is none; at the end of the text the missing quote is the mistake.</summary>
    private void AddUnknown(TextPosition start)
    {
        if (cursor.Offset - cursor.OffsetOf(start) > 1)
        {
            var written = cursor.Text[(cursor.OffsetOf(start) + 1)..cursor.Offset];
            mistakes.Add(new SyntaxException(Diagnostic.Syntax, start, cursor.Position, $"`\\{written}` is no escape sequence; write `\\\\` for a backslash."));
        }
    }
}
