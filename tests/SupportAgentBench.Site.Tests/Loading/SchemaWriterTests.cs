using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

public class SchemaWriterTests
{
    private const string UpdateVariable = "SAB_UPDATE";

    /// <summary>Set SAB_UPDATE=1 to write docs/schemas anew.</summary>
    [Fact]
    public void The_committed_schemas_are_what_the_tables_write()
    {
        var folder = Path.Combine(Repository.Root, "docs", "schemas");
        foreach (var (name, schema) in SchemaWriter.WriteAll())
        {
            var path = Path.Combine(folder, name);
            if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(path, schema);
            }

            Assert.Equal(schema, File.ReadAllText(path));
        }
    }

    [Fact]
    public void A_schema_states_range_requirement_and_meaning()
    {
        var schema = SchemaWriter.WriteAll()["run.schema.json"];

        Assert.Contains("\"additionalProperties\": false", schema, StringComparison.Ordinal);
        Assert.Contains("null = not judged, which is not 0", schema, StringComparison.Ordinal);
        Assert.Contains("\"modelError\"", schema, StringComparison.Ordinal);
    }
}
