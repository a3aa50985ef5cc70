using System.Text;
using System.Text.Json;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Tokens of a JSON document of any size, of which no more than a window is in memory.</summary>
internal sealed class JsonReader : DocumentReader
{
    private const int DeepestNesting = 64;

    private readonly ByteWindow _window;
    private readonly JsonSkipper _skipper;
    private readonly TextPool _pool;
    private readonly PlainTokens _tokens = new(new JsonReaderOptions { MaxDepth = DeepestNesting * 2 });
    private readonly char[] _digits = new char[32];
    private bool _isEscaped;
    private string? _text;

    /// <param name="window">Stands on the document's first byte.</param>
    /// <param name="pool">Of all readers of one file.</param>
    public JsonReader(ByteWindow window, Findings findings, TextPool pool)
        : base(findings)
    {
        _window = window;
        _pool = pool;
        _skipper = new JsonSkipper(window, findings);
    }

    public override string Text => _text ??= Decode();

    public override ReadOnlySpan<char> Characters
    {
        get
        {
            if (Kind != TokenKind.Number || Span.Length > _digits.Length)
            {
                return Text;
            }

            return _digits.AsSpan(0, Encoding.ASCII.GetChars(_window.Slice(Span.Start, (int)Span.Length), _digits));
        }
    }

    public override SourceSpan? CommentBehind => null;

    protected override string ObjectWord => "an object";

    public override TokenKind Read()
    {
        while (!TryRead())
        {
            if (!_window.Fill() && IsAtEnd())
            {
                (Kind, Span) = (TokenKind.None, new SourceSpan(_window.Position, 0));
                break;
            }
        }

        return Kind;
    }

    public override void Skip()
    {
        if (Kind is TokenKind.ObjectStart or TokenKind.ListStart)
        {
            // The tokens saw the opening bracket only: the closing one is to them that of an empty list or object.
            _skipper.SkipToClose(_tokens.Depth);
            Read();
        }
    }

    public override ProseText? ReadProse() => throw new NotSupportedException("Prose stands in hand-written files, which are YAML.");

    // Behind the whole document, or before any of it.
    private bool IsAtEnd() => _tokens.Depth == 0 && _window.Pending.TrimStart(" \t\r\n"u8).IsEmpty;

    private bool TryRead()
    {
        if (_tokens.TryFind(_window.Pending, out var token))
        {
            Take(token, isEscaped: false);
            return true;
        }

        return !(_window.IsLast && IsAtEnd()) && TryReadOdd();
    }

    /// <summary>Reads a token that is not plain, or says what is wrong with it.</summary>
    /// <returns>False where it is not whole yet.</returns>
    private bool TryReadOdd()
    {
        var json = new Utf8JsonReader(_window.Pending, _window.IsLast, _tokens.State());
        try
        {
            if (!json.Read())
            {
                return false;
            }
        }
        catch (JsonException exception)
        {
            throw Explain(exception);
        }

        var quotes = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        Take(new JsonToken(KindOf(json.TokenType), (int)json.TokenStartIndex, json.ValueSpan.Length + quotes, (int)json.BytesConsumed), json.ValueIsEscaped);
        return true;
    }

    private void Take(JsonToken token, bool isEscaped)
    {
        _text = null;
        _isEscaped = isEscaped;
        Kind = token.Kind;
        Span = new SourceSpan(_window.Position + token.Start, token.Length);
        _window.Advance(token.Passed);
        _tokens.Take(token.Kind);
        if (_tokens.Depth > DeepestNesting)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.NestedTooDeep, Span, DeepestNesting);
        }
    }

    private string Decode()
    {
        if (Kind is TokenKind.None or TokenKind.ObjectStart or TokenKind.ObjectEnd or TokenKind.ListStart or TokenKind.ListEnd)
        {
            return string.Empty;
        }

        var isQuoted = Kind is TokenKind.Text or TokenKind.Name;
        var written = isQuoted
            ? _window.Slice(Span.Start + 1, (int)Span.Length - 2)
            : _window.Slice(Span.Start, (int)Span.Length);
        if (!_isEscaped)
        {
            return _pool.Get(written);
        }

        var loneSurrogates = new List<int>();
        var text = JsonEscape.Decode(written, loneSurrogates);
        foreach (var index in loneSurrogates)
        {
            Findings.Add(LoadingDiagnostics.LoneSurrogate, new SourceSpan(Span.Start + 1 + index, JsonEscape.UnicodeLength));
        }

        return text;
    }

    // The framework's exception counts lines from where the state began; the first pending character is where it stopped.
    private BrokenDocumentException Explain(JsonException exception)
    {
        var pending = _window.Pending;
        var rest = pending.TrimStart(" \t\r\n"u8);
        var place = new SourceSpan(_window.Position + pending.Length - rest.Length, 0);
        if (IsCut())
        {
            return new BrokenDocumentException(LoadingDiagnostics.JsonTruncated, new SourceSpan(_window.Position + pending.Length, 0), _tokens.Depth == 0 ? "a value" : "a list or object");
        }

        if (_tokens.Depth == 0 && Kind is TokenKind.ObjectEnd or TokenKind.ListEnd)
        {
            return new BrokenDocumentException(LoadingDiagnostics.TrailingContent, place);
        }

        return new BrokenDocumentException(LoadingDiagnostics.JsonSyntax, place, JsonSyntax.Explain(exception.Message, rest));
    }

    // What is wrong at the end of the file is only its end when the same bytes would do as the beginning of more.
    private bool IsCut()
    {
        try
        {
            return _window.IsLast && !new Utf8JsonReader(_window.Pending, isFinalBlock: false, _tokens.State()).Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TokenKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => TokenKind.ObjectStart,
        JsonTokenType.EndObject => TokenKind.ObjectEnd,
        JsonTokenType.StartArray => TokenKind.ListStart,
        JsonTokenType.EndArray => TokenKind.ListEnd,
        JsonTokenType.PropertyName => TokenKind.Name,
        JsonTokenType.String => TokenKind.Text,
        JsonTokenType.Number => TokenKind.Number,
        JsonTokenType.True or JsonTokenType.False => TokenKind.Truth,
        JsonTokenType.Null => TokenKind.Null,
        _ => TokenKind.None,
    };
}
