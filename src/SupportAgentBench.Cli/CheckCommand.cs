using System.CommandLine;
using SupportAgentBench.Site;

namespace SupportAgentBench.Cli;

/// <summary><c>sab check</c>: does all that a build does but write, and reads the transcripts too.</summary>
internal static class CheckCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var deep = new Option<bool>("--deep") { Description = "Also reads every finished page with an HTML parser: links, ids, headings, tables, labels" };
        var command = new Command("check", "Does the same as build without writing, and reads the transcripts too") { deep };
        command.SetAction(result =>
        {
            var options = shared.ReadBuildOptions(result) with { Write = false, CheckTranscripts = true, Deep = result.GetValue(deep) };
            return shared.CreatePrinter(result, streams).Print(SiteBuilder.Build(options), "Nothing is wrong", "a build would write nothing");
        });
        return command;
    }
}
