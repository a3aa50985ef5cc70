using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>A text with a grammar of its own: a date, an instant, an address.</summary>
/// <param name="expected">Words for messages.</param>
/// <param name="format">The JSON Schema format.</param>
internal sealed class ParsedShape<T>(string expected, string format, ParsedShape<T>.Parse parse) : Shape<T>
{
    /// <summary>Reads the text; false where it is not of the grammar.</summary>
    public delegate bool Parse(string text, [MaybeNullWhen(false)] out T value);

    public override string Expected => expected;

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out T value)
    {
        if (reader.Kind is not (TokenKind.Text or TokenKind.Plain))
        {
            return Refuse(reader, out value);
        }

        return parse(reader.Text, out value) || Refuse(reader, out value);
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = format };
}
