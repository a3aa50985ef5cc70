using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Says whether the runs of a case ended alike.</summary>
internal static class RunFindings
{
    /// <summary>"The runs differ: handled right in r1 and r3, not in r2."</summary>
    public static string Of(ImmutableArray<RecordedConversation> runs, Benchmark benchmark)
    {
        var byOutcome = runs.ToLookup(run => run.Conversation is { } conversation ? MetricCatalog.HandledRight.Value(conversation, benchmark) : null, run => run.Run.Id);
        RunId[] right = [.. byOutcome[1]];
        RunId[] wrong = [.. byOutcome[0]];
        RunId[] left = [.. byOutcome[null]];
        return Outcome(right, wrong) + (left.Length == 0 ? string.Empty : $" Without an outcome: {InSentence(left)}.");
    }

    private static string Outcome(RunId[] right, RunId[] wrong) => (right.Length, wrong.Length) switch
    {
        (0, 0) => "No run of this case counts.",
        (_, 0) => $"Handled right in {Words.AllRuns(right.Length)}.",
        (0, 1) => "Not handled right in the only run.",
        (0, _) => $"Handled right in none of {CountFormat.Runs(wrong.Length)}.",
        _ => $"The runs differ: handled right in {InSentence(right)}, not in {InSentence(wrong)}.",
    };

    private static string InSentence(RunId[] runs) => runs is [.. var first, var last] && first.Length > 0
        ? $"{string.Join(", ", first.Select(run => run.Value))} and {last}"
        : runs[0].Value;
}
