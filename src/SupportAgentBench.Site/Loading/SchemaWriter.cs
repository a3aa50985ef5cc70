using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Shapes;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Loading;

/// <summary>Writes the JSON Schema of every input format from the table that reads it.</summary>
public static class SchemaWriter
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>File names (<c>verdict.schema.json</c>) and their content, ordered by name.</summary>
    public static ImmutableSortedDictionary<string, string> WriteAll() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["benchmark.schema.json"] = Write("benchmark.yaml", BenchmarkFormat.Table),
        ["cases.schema.json"] = Write("cases.yaml", CasesFormat.Table),
        ["figures.schema.json"] = Write("verdicts/<model>.figures.json", AcceptedFiguresFormat.Table(string.Empty)),
        ["models.schema.json"] = Write("models.yaml", ModelsFormat.Table),
        ["page.schema.json"] = Write("Front matter of pages/<name>.md", PageFormat.Table),
        ["run.schema.json"] = Write("runs/<model>/<run>.json", RunFormat.Table(string.Empty, string.Empty)),
        ["script-shared.schema.json"] = Write("scripts/shared.yaml", ScriptFormat.SharedTable),
        ["script.schema.json"] = Write("scripts/<name>.yaml", ScriptFormat.Table),
        ["simulation.schema.json"] = Write("simulation.yaml", SimulationFormat.Table),
        ["site.schema.json"] = Write("site.yaml", SiteFormat.Table),
        ["verdict.schema.json"] = Write("verdicts/<model>.yaml", VerdictFormat.Table(string.Empty)),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What editors offer while prose is typed: figures, claims and quotes as they are written.</summary>
    private static JsonObject Prose() => new()
    {
        ["description"] = "Markdown with bound figures, checked claims and bound quotes; docs/prose.md tells every name.",
        ["examples"] = new JsonArray([.. ProseExamples.All.Select(example => JsonValue.Create(example))]),
    };

    private static string Write(string title, Shape table)
    {
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = title };
        foreach (var (name, value) in table.Schema())
        {
            schema[name] = value?.DeepClone();
        }

        if (schema.ToJsonString().Contains("/$defs/" + ProseShape.Definition, StringComparison.Ordinal))
        {
            schema["$defs"] = new JsonObject { [ProseShape.Definition] = Prose() };
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
