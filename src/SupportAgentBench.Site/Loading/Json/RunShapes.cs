using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Shapes;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>A list that is documented by one shape and passed over without being read.</summary>
internal sealed class PassedShape<T>(Shape<T> documented) : Shape<bool>
{
    public override string Expected => documented.Expected;

    public override bool TryRead(DocumentReader reader, out bool value)
    {
        if (reader.Kind != TokenKind.ListStart)
        {
            return Refuse(reader, out value);
        }

        reader.Skip();
        value = true;
        return true;
    }

    public override JsonObject Schema() => documented.Schema();
}

/// <summary>Tools called: their names, or only their number.</summary>
internal sealed class ToolCallsShape(int maximum) : Shape<ToolCallsEntry>
{
    private readonly IntegerShape _number = new(0, maximum);
    private readonly ListShape<string> _names = new(KnownShapes.Text);

    public override string Expected => $"a list of tool names, or {_number.Expected}";

    public override bool TryRead(DocumentReader reader, out ToolCallsEntry value)
    {
        value = default;
        switch (reader.Kind)
        {
            case TokenKind.ListStart:
                var isList = _names.TryRead(reader, out var names);
                value = new ToolCallsEntry(names.Length, names);
                return isList;
            case TokenKind.Number:
                var isNumber = _number.TryRead(reader, out var count);
                value = new ToolCallsEntry(count, default);
                return isNumber;
            default:
                return Refuse(reader, out value);
        }
    }

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("array", "integer"), ["items"] = _names.Schema()["items"]!.DeepClone(), ["minimum"] = 0, ["maximum"] = maximum };
}

/// <summary>Any JSON, brought to one line.</summary>
internal sealed class AnyValue
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool _isText;

    private AnyValue(string textOrJson, bool isText) => (TextOrJson, _isText) = (textOrJson, isText);

    /// <summary>A text itself; anything else as JSON.</summary>
    public string TextOrJson { get; }

    /// <summary>The value as JSON; made when asked for: most results are texts and shown as such.</summary>
    public string Json => _isText ? JsonValue.Create(TextOrJson).ToJsonString(Readable) : TextOrJson;

    public static AnyValue OfText(string text) => new(text, isText: true);

    public static AnyValue OfJson(string json) => new(json, isText: false);
}

/// <inheritdoc cref="AnyValue"/>
internal sealed class AnyShape : Shape<AnyValue>
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    public override string Expected => "any JSON";

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out AnyValue value)
    {
        if (reader.Kind == TokenKind.Text)
        {
            value = AnyValue.OfText(reader.Text);
            return true;
        }

        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            var sound = Copy(reader, writer);
            writer.Flush();
            value = sound ? AnyValue.OfJson(Encoding.UTF8.GetString(bytes.WrittenSpan)) : null;
            return sound;
        }
    }

    public override JsonObject Schema() => [];

    // Recursion ends at the reader's own limit of depth.
    private static bool Copy(DocumentReader reader, Utf8JsonWriter writer)
    {
        switch (reader.Kind)
        {
            case TokenKind.ObjectStart:
                return CopyObject(reader, writer);
            case TokenKind.ListStart:
                var sound = true;
                writer.WriteStartArray();
                while (reader.Read() != TokenKind.ListEnd)
                {
                    sound &= Copy(reader, writer);
                }

                writer.WriteEndArray();
                return sound;
            case TokenKind.Text:
                writer.WriteStringValue(reader.Text);
                return true;
            default:
                writer.WriteRawValue(reader.Text);
                return true;
        }
    }

    private static bool CopyObject(DocumentReader reader, Utf8JsonWriter writer)
    {
        var sound = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        while (reader.Read() == TokenKind.Name)
        {
            var name = reader.Text;
            if (!seen.Add(name))
            {
                reader.Findings.Add(LoadingDiagnostics.DuplicateMember, reader.Span, Excerpt.Of(name), reader.Member);
                sound = false;
            }

            writer.WritePropertyName(name);
            reader.Read();
            sound &= Copy(reader, writer);
        }

        writer.WriteEndObject();
        return sound;
    }
}
