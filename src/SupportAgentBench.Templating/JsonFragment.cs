using System.Text;
using System.Text.Json;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating;

/// <summary>Finished JSON, harmless in HTML; may stand only in a script block of JSON. Templates make one with <c>json</c>.</summary>
public sealed class JsonFragment
{
    internal JsonFragment(byte[] utf8) => Utf8 = utf8;

    /// <summary>The JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Makes a fragment of what code writes.</summary>
    /// <param name="write">Writes one value.</param>
    public static JsonFragment Of(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new RentedBuffer();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return new JsonFragment(buffer.ToArrayAndReturn());
    }

    /// <summary>The JSON as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
