using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site;
using SupportAgentBench.Site.Fixing;

namespace SupportAgentBench.Cli.Printing;

/// <summary>Tells how a command went: diagnostics to standard error, the result to standard output.</summary>
internal sealed class ReportPrinter(StandardStreams streams)
{
    public DiagnosticFormat Format { get; init; }

    /// <summary>Errors and warnings only.</summary>
    public bool Quiet { get; init; }

    public bool Timings { get; init; }

    /// <summary>Prints all of a report.</summary>
    /// <param name="report">How it went.</param>
    /// <param name="success">Begins the summary line where nothing went wrong.</param>
    /// <param name="failure">Ends the summary line where something did.</param>
    /// <returns>The exit status.</returns>
    public int Print(BuildReport report, string success, string failure)
    {
        Print(report.Diagnostics);
        if (!Quiet)
        {
            Summarize(report, success, failure);
        }

        if (Timings)
        {
            PrintTimings(report);
        }

        return report.Succeeded ? ExitStatus.Fine : ExitStatus.InputErrors;
    }

    /// <summary>Prints diagnostics alone.</summary>
    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        var shown = diagnostics.Where(diagnostic => !Quiet || diagnostic.Severity != Severity.Info);
        switch (Format)
        {
            case DiagnosticFormat.Json:
                JsonDiagnostics.Write(shown, streams.Error);
                break;
            case DiagnosticFormat.GitHub:
                GitHubDiagnostics.Write(shown, streams.Error);
                break;
            default:
                TextDiagnostics.Write(shown, streams.Error);
                break;
        }
    }

    /// <summary>Tells what was fixed, one line each.</summary>
    public void Print(ImmutableArray<AppliedFix> fixes)
    {
        foreach (var fix in Quiet ? [] : fixes)
        {
            var now = fix.New.Length == 0 ? "is gone" : $"is now {fix.New}";
            streams.Output.WriteLine(PlainText.OneLine($"{fix.Location}: fixed: \"{fix.Old}\" {now}"));
        }
    }

    private void Summarize(BuildReport report, string success, string failure)
    {
        var errors = report.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = report.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        if (errors > 0)
        {
            if (Format == DiagnosticFormat.Text)
            {
                streams.Error.WriteLine($"{Count(errors, "error")}{(warnings > 0 ? $", {Count(warnings, "warning")}" : string.Empty)}; {failure}.");
            }

            return;
        }

        PrintResult(success, warnings > 0 ? report.Counts.Add(new BuildCount("warnings", warnings)) : report.Counts);
    }

    /// <summary>Prints the summary line of a success.</summary>
    /// <param name="success">Its begin.</param>
    /// <param name="counts">What was made.</param>
    public void PrintResult(string success, ImmutableArray<BuildCount> counts)
    {
        if (!Quiet)
        {
            streams.Output.WriteLine($"{PlainText.OneLine(success)}: {string.Join(", ", counts.Select(count => Invariant($"{count.Number} {count.Noun}")))}.");
        }
    }

    /// <summary>Tells what something took, if timings are asked for.</summary>
    public void PrintTime(string what, TimeSpan took)
    {
        if (Timings)
        {
            streams.Output.WriteLine(Invariant($"{took.TotalMilliseconds,9:F1} ms  {what}"));
        }
    }

    private void PrintTimings(BuildReport report)
    {
        foreach (var timing in report.Phases)
        {
            streams.Output.WriteLine(Invariant($"{timing.Elapsed.TotalMilliseconds,9:F1} ms  {timing.Phase}"));
        }

        var total = report.Phases.Aggregate(TimeSpan.Zero, (sum, timing) => sum + timing.Elapsed);
        streams.Output.WriteLine(Invariant($"{total.TotalMilliseconds,9:F1} ms  all phases"));
        foreach (var count in report.Counts)
        {
            streams.Output.WriteLine(Invariant($"{count.Number,9}     {count.Noun}"));
        }
    }

    private static string Count(int number, string what) => Invariant($"{number} {what}{(number == 1 ? string.Empty : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
