using System.Buffers;
using System.Text.Json;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>A token of JSON.</summary>
/// <param name="Start">Its first byte, from the first that was looked at.</param>
/// <param name="Length">Bytes, quotation marks included.</param>
/// <param name="Passed">Bytes up to where the next one is looked for: behind a name's colon.</param>
internal readonly record struct JsonToken(TokenKind Kind, int Start, int Length, int Passed);

/// <summary>
/// Goes from token to token where all is plain: brackets, texts without escapes, numbers without exponents, the three words. Knows only
/// what is right and whole: at anything else it stays where it is, and the framework's reader takes the next token from there.
/// </summary>
/// <param name="options">Of the framework's reader.</param>
internal sealed class PlainTokens(JsonReaderOptions options)
{
    // A bit each is kept of what is open.
    private const int DeepestPlain = 64;

    private static readonly SearchValues<byte> EndsPlainText = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), (byte)'"', (byte)'\\']);

    // Kinds of the open brackets, the innermost lowest: 1 = object.
    private ulong _kinds;

    // The token that was taken last; None before the first.
    private TokenKind _last;

    /// <summary>How many brackets are open.</summary>
    public int Depth { get; private set; }

    private bool IsInObject => (_kinds & 1) != 0;

    private bool IsBehindValue => _last is not (TokenKind.None or TokenKind.Name or TokenKind.ObjectStart or TokenKind.ListStart);

    /// <summary>Finds the next token; <see cref="Take"/> goes behind it.</summary>
    public bool TryFind(ReadOnlySpan<byte> json, out JsonToken token)
    {
        token = default;
        var at = Blanks(json, 0);
        var isDivided = false;
        if (IsBehindValue && Depth > 0 && at < json.Length && json[at] == (byte)',')
        {
            isDivided = true;
            at = Blanks(json, at + 1);
        }

        if (at == json.Length)
        {
            return false;
        }

        var mayEnd = !isDivided && Depth > 0 && _last != TokenKind.Name;
        var mayBegin = isDivided || !IsBehindValue;
        return json[at] switch
        {
            (byte)'}' => mayEnd && IsInObject && IsFound(TokenKind.ObjectEnd, at, 1, out token),
            (byte)']' => mayEnd && !IsInObject && IsFound(TokenKind.ListEnd, at, 1, out token),
            _ when !mayBegin => false,
            (byte)'"' when IsInObject && _last != TokenKind.Name => TryName(json, at, out token),
            _ when IsInObject && _last != TokenKind.Name => false,
            (byte)'{' => Depth < DeepestPlain && IsFound(TokenKind.ObjectStart, at, 1, out token),
            (byte)'[' => Depth < DeepestPlain && IsFound(TokenKind.ListStart, at, 1, out token),
            _ when Depth == 0 => false,
            (byte)'"' => TryText(json, at, out var length) && IsFound(TokenKind.Text, at, length, out token),
            (byte)'t' => json[at..].StartsWith("true"u8) && IsFound(TokenKind.Truth, at, "true".Length, out token),
            (byte)'f' => json[at..].StartsWith("false"u8) && IsFound(TokenKind.Truth, at, "false".Length, out token),
            (byte)'n' => json[at..].StartsWith("null"u8) && IsFound(TokenKind.Null, at, "null".Length, out token),
            _ => TryNumber(json, at, out var length) && IsFound(TokenKind.Number, at, length, out token),
        };
    }

    /// <summary>Goes behind a token, whoever found it.</summary>
    public void Take(TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.ObjectStart or TokenKind.ListStart:
                _kinds = (_kinds << 1) | (kind == TokenKind.ObjectStart ? 1UL : 0UL);
                Depth++;
                break;
            case TokenKind.ObjectEnd or TokenKind.ListEnd:
                _kinds >>= 1;
                Depth--;
                break;
        }

        _last = kind;
    }

    /// <summary>The framework's reader, brought to the same place: it is told what is open, in the shortest words.</summary>
    public JsonReaderState State()
    {
        var words = new ArrayBufferWriter<byte>();
        for (var outer = Depth - 1; outer > 0; outer--)
        {
            words.Write((_kinds >> outer & 1) != 0 ? "{\"\":"u8 : "["u8);
        }

        if (Depth > 0)
        {
            words.Write(IsInObject ? "{"u8 : "["u8);
        }

        if (_last == TokenKind.Name || (IsBehindValue && IsInObject))
        {
            words.Write("\"\":"u8);
        }

        if (IsBehindValue)
        {
            words.Write("\"\""u8);
        }

        var json = new Utf8JsonReader(words.WrittenSpan, isFinalBlock: false, new JsonReaderState(options));
        while (json.Read())
        {
        }

        return json.CurrentState;
    }

    private static bool IsFound(TokenKind kind, int start, int length, out JsonToken token)
    {
        token = new JsonToken(kind, start, length, start + length);
        return true;
    }

    private static int Blanks(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && IsBlank(json[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static bool TryName(ReadOnlySpan<byte> json, int at, out JsonToken token)
    {
        token = default;
        if (!TryText(json, at, out var length))
        {
            return false;
        }

        var colon = Blanks(json, at + length);
        token = new JsonToken(TokenKind.Name, at, length, colon + 1);
        return colon < json.Length && json[colon] == (byte)':';
    }

    private static bool TryText(ReadOnlySpan<byte> json, int at, out int length)
    {
        var rest = json[(at + 1)..];
        var end = rest.IndexOfAny(EndsPlainText);
        length = end + 2;
        return end >= 0 && rest[end] == (byte)'"';
    }

    // RFC 8259, 6, but for exponents. What ends it has to be in sight.
    private static bool TryNumber(ReadOnlySpan<byte> json, int at, out int length)
    {
        var whole = at + (json[at] == (byte)'-' ? 1 : 0);
        var end = Digits(json, whole);
        length = 0;
        if (end == whole || (json[whole] == (byte)'0' && end > whole + 1))
        {
            return false;
        }

        if (end < json.Length && json[end] == (byte)'.')
        {
            var fraction = end + 1;
            end = Digits(json, fraction);
            if (end == fraction)
            {
                return false;
            }
        }

        length = end - at;
        return end < json.Length && (json[end] is (byte)',' or (byte)'}' or (byte)']' || IsBlank(json[end]));
    }

    private static int Digits(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && char.IsAsciiDigit((char)json[at]))
        {
            at++;
        }

        return at;
    }
}
