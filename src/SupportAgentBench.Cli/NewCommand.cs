using System.CommandLine;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Drafting;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Cli;

/// <summary><c>sab new verdict</c>: writes a verdict to begin with, every figure already bound.</summary>
internal static class NewCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var model = new Argument<string>("MODEL") { Description = "Id of a model of models.yaml with runs" };
        var verdict = new Command("verdict", "Writes a draft of a model's verdict: sections, rows and figures, all bound. Never overwrites one") { model };
        verdict.SetAction(result =>
        {
            var found = new DiagnosticBag();
            var outcome = Write(shared.Root(result), result.GetRequiredValue(model), found);
            if (outcome.Refusal is { } refusal)
            {
                throw new UsageException(refusal);
            }

            var printer = shared.CreatePrinter(result, streams);
            printer.Print(found.ToSorted());
            if (outcome.Path is not { } path)
            {
                return ExitStatus.InputErrors;
            }

            printer.PrintResult($"Draft in {path}", [new Site.BuildCount("files", 1)]);
            return ExitStatus.Fine;
        });
        return new Command("new", "Writes files to begin with") { verdict };
    }

    private static DraftOutcome Write(string root, string model, DiagnosticBag found)
    {
        try
        {
            return VerdictDraftWriter.Write(root, model, found);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            throw new UsageException($"the draft cannot be written: {exception.Message}");
        }
    }
}
