using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Brings values of any JSON to one line, one after another, without a buffer for each; gives what <see cref="AnyShape"/> does.</summary>
internal sealed class JsonLine : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Names of an object are compared one by one; whoever has more is looked at by the table.
    private const int MostNames = 64;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<string> _names = [];
    private readonly Utf8JsonWriter _writer;

    public JsonLine() => _writer = new Utf8JsonWriter(_bytes, Readable);

    public void Dispose() => _writer.Dispose();

    /// <param name="json">Stands on the value's first token, then on its last.</param>
    /// <returns>False where an object names a member twice, has very many, or half of a surrogate pair stands alone.</returns>
    /// <exception cref="JsonException">It is not well-formed.</exception>
    public bool TryCopy(ref Utf8JsonReader json, [NotNullWhen(true)] out string? line)
    {
        _bytes.ResetWrittenCount();
        _names.Clear();
        _writer.Reset();
        var isCopied = TryCopyValue(ref json);
        _writer.Flush();
        line = isCopied ? Encoding.UTF8.GetString(_bytes.WrittenSpan) : null;
        return isCopied;
    }

    // Recursion ends at the reader's own limit of depth.
    private bool TryCopyValue(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                return TryCopyObject(ref json);
            case JsonTokenType.StartArray:
                _writer.WriteStartArray();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    if (!TryCopyValue(ref json))
                    {
                        return false;
                    }
                }

                _writer.WriteEndArray();
                return true;
            case JsonTokenType.String:
                return TryCopyText(in json);
            default:
                _writer.WriteRawValue(json.ValueSpan);
                return true;
        }
    }

    private bool TryCopyObject(ref Utf8JsonReader json)
    {
        var first = _names.Count;
        _writer.WriteStartObject();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!JsonEscape.TryDecode(json.ValueSpan, out var name) || _names.Count - first == MostNames || _names.IndexOf(name, first) >= 0)
            {
                return false;
            }

            _names.Add(name);
            _writer.WritePropertyName(name);
            json.Read();
            if (!TryCopyValue(ref json))
            {
                return false;
            }
        }

        _names.RemoveRange(first, _names.Count - first);
        _writer.WriteEndObject();
        return true;
    }

    private bool TryCopyText(in Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            _writer.WriteStringValue(json.ValueSpan);
            return true;
        }

        var isDecoded = JsonEscape.TryDecode(json.ValueSpan, out var text);
        _writer.WriteStringValue(text);
        return isDecoded;
    }
}
