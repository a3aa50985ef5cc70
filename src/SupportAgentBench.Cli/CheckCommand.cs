using System.Collections.Immutable;
using System.CommandLine;
using SupportAgentBench.Site;
using SupportAgentBench.Site.Fixing;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Cli;

/// <summary><c>sab check</c>: does all that a build does but write, and reads the transcripts too.</summary>
internal static class CheckCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var deep = new Option<bool>("--deep") { Description = "Also reads every finished page with an HTML parser: links, ids, headings, tables, labels" };
        var fix = new Option<bool>("--fix") { Description = "Makes the safe fixes in the files first, and tells which; what is left is checked" };
        var accept = new Option<string>("--accept")
        {
            Description = "Where nothing is wrong, remembers what the figures of the verdict of this model, or of all verdicts, print: later checks tell what has moved",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "MODEL",
        };
        var command = new Command("check", "Does the same as build without writing, and reads the transcripts too") { deep, fix, accept };
        command.SetAction(result =>
        {
            var options = shared.ReadBuildOptions(result) with { Write = false, CheckTranscripts = true, Deep = result.GetValue(deep) };
            options = result.GetResult(accept) is null ? options : options with { Accept = result.GetValue(accept) ?? string.Empty };
            var printer = shared.CreatePrinter(result, streams);
            var report = Build(options);
            if (result.GetValue(fix) && Fix(options, report) is { IsEmpty: false } applied)
            {
                printer.Print(applied);
                report = Build(options);
            }

            return printer.Print(report, "Nothing is wrong", "a build would write nothing");
        });
        return command;
    }

    // A check writes where it accepts only.
    private static BuildReport Build(BuildOptions options)
    {
        try
        {
            return SiteBuilder.Build(options);
        }
        catch (Exception exception) when (options.Accept is not null && DiskRefusal.Is(exception))
        {
            throw new UsageException($"what was accepted cannot be written: {exception.Message}");
        }
    }

    private static ImmutableArray<AppliedFix> Fix(BuildOptions options, BuildReport report)
    {
        try
        {
            return FixWriter.ApplySafe(options.Root, report.Diagnostics);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            throw new UsageException($"a fix cannot be written: {exception.Message}");
        }
    }
}
