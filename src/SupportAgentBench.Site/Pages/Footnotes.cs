using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Says what does not count, and why: runs left out, models without a run, conversations not scored.</summary>
public static class Footnotes
{
    /// <summary>Of the whole board.</summary>
    public static ImmutableArray<string> Of(Board board) =>
    [
        .. board.Models.SelectMany(model => model.Excluded.Select(run => $"{model.Model.Name}, {Excluded(run)}")),
        .. board.WithoutRuns.SelectMany(model => WithoutRuns(model)),
    ];

    /// <summary>Of one model.</summary>
    public static ImmutableArray<string> Of(ModelSummary model) =>
    [
        .. ExcludedRuns(model),
        .. model.Runs.SelectMany(NotScored),
    ];

    /// <summary>Runs of a model that enter no number.</summary>
    public static ImmutableArray<string> ExcludedRuns(ModelSummary model) => [.. model.Excluded.Select(run => Words.Capitalized(Excluded(run)))];

    private static string Excluded(ExcludedRun run) => $"run {run.Run.Id}: {run.Reason}; it enters no number.";

    private static IEnumerable<string> WithoutRuns(ModelResults model) => model.Excluded.IsEmpty
        ? [$"{model.Model.Name} has no run yet and is not on the board."]
        : model.Excluded.Select(run => $"{model.Model.Name} is not on the board; {Excluded(run)}");

    private static IEnumerable<string> NotScored(RunSummary run)
    {
        if (!run.Absent.IsEmpty)
        {
            yield return $"Run {run.Run.Id}: no record of {Names(run.Absent)}.";
        }

        if (!run.HarnessErrors.IsEmpty)
        {
            yield return $"Run {run.Run.Id}: the harness failed in {Names(run.HarnessErrors)}; left out.";
        }

        foreach (var failed in run.ModelErrors.GroupBy(supportCase => supportCase.Bucket).OrderBy(bucket => bucket.Key))
        {
            yield return $"Run {run.Run.Id}: the model failed in {Names(failed)}; {Counted(failed.Key)}.";
        }
    }

    // An error may only hurt or vanish, never help (statistics.md, 1.1).
    private static string Counted(Bucket bucket) => bucket switch
    {
        Bucket.Solvable => "counted as not resolved",
        Bucket.MustEscalate => "counted by whether it had handed over before",
        _ => "left out, unless the forbidden action had been taken before",
    };

    private static string Names(IEnumerable<SupportCase> cases) => string.Join(", ", cases.Select(supportCase => supportCase.Id.Value));
}
