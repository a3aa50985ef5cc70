using System.CommandLine;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Cli;

/// <summary><c>sab schema</c>: writes the JSON Schemas of all inputs, for editors' completion.</summary>
internal static class SchemaCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var outOption = new Option<string>("--out") { HelpName = "DIR", Description = "Where the schemas go", Required = true };
        var command = new Command("schema", "Writes the JSON Schemas of all inputs, for editors' completion") { outOption };
        command.SetAction(result =>
        {
            var folder = SharedOptions.FullPath("--out", result.GetRequiredValue(outOption));
            var schemas = SchemaWriter.WriteAll();
            Write(folder, schemas);
            shared.CreatePrinter(result, streams).PrintResult($"Schemas in {folder}", [new Site.BuildCount("files", schemas.Count)]);
            return ExitStatus.Fine;
        });
        return command;
    }

    private static void Write(string folder, IEnumerable<KeyValuePair<string, string>> schemas)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, schema) in schemas)
            {
                File.WriteAllText(Path.Combine(folder, name), schema);
            }
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            throw new UsageException($"the schemas cannot be written to '{folder}': {exception.Message}");
        }
    }
}
