using System.CommandLine;
using SupportAgentBench.Site.Verification;

namespace SupportAgentBench.Cli;

/// <summary><c>sab verify</c>: tells whether a finished site is what its inputs make.</summary>
internal static class VerifyCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var site = new Argument<string>("SITE") { Description = "The folder of a finished site" };
        var command = new Command("verify", "Rebuilds a site from the inputs that its manifest names and compares it byte for byte; writes nothing") { site };
        command.SetAction(result =>
        {
            var folder = SharedOptions.FullPath("SITE", result.GetRequiredValue(site));
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"there is no folder '{folder}' to verify");
            }

            var report = SiteVerifier.Verify(shared.ReadBuildOptions(result), folder);
            return shared.CreatePrinter(result, streams).Print(report, $"The site in {folder} is what its inputs make", "the site is not what its inputs make");
        });
        return command;
    }
}
