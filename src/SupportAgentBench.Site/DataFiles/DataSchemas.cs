using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Data;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>The JSON Schemas of the JSON files, kept beside their writers and published as they are. Tests hold the files to them.</summary>
internal static class DataSchemas
{
    public static ImmutableArray<string> Names { get; } = ["board", "model", "manifest", "transcripts"];

    public static Route RouteOf(string name) => Route.File($"data/schemas/{name}.schema.json");

    public static void Write(string name, IBufferWriter<byte> output)
    {
        using var schema = Open(name);
        while (schema.Read(output.GetSpan()) is > 0 and var read)
        {
            output.Advance(read);
        }
    }

    /// <summary>The members of the file's object, as the schema explains them.</summary>
    public static ImmutableArray<DataPartRow> MembersOf(string name)
    {
        using var stream = Open(name);
        using var schema = JsonDocument.Parse(stream);
        return [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => new DataPartRow(
            member.Name,
            member.Value.TryGetProperty("type", out var type) ? Words(type.GetString()!) : "object",
            member.Value.TryGetProperty("description", out var description) ? description.GetString()! : string.Empty))];
    }

    private static string Words(string type) => type switch
    {
        "string" => "text",
        "array" => "list",
        _ => type,
    };

    private static Stream Open(string name) =>
        typeof(DataSchemas).Assembly.GetManifestResourceStream($"{name}.schema.json") ?? throw new ArgumentException($"There is no schema '{name}'.", nameof(name));
}
