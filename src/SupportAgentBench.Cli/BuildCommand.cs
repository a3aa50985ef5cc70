using System.CommandLine;
using SupportAgentBench.Site;

namespace SupportAgentBench.Cli;

/// <summary><c>sab build</c>: reads, checks, computes, renders and writes the site.</summary>
internal static class BuildCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var command = new Command("build", "Builds the site. With any error it writes nothing, and the last good site stays");
        command.SetAction(result =>
        {
            var options = shared.ReadBuildOptions(result);
            var target = options.Output ?? Path.Combine(options.Root, "site");
            var progress = new BuildProgress();
            BuildReport report;
            using (shared.ShowProgress(result, streams, progress))
            {
                report = SiteBuilder.Build(options with { Progress = progress });
            }

            return shared.CreatePrinter(result, streams).Print(report, $"Site in {target}", "nothing was written");
        });
        return command;
    }
}
