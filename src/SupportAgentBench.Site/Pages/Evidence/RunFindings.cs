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
        var (right, wrong, left) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var run in runs)
        {
            var handled = run.Conversation is { } conversation ? MetricCatalog.HandledRight.Value(conversation, benchmark) : null;
            (handled switch { null => left, 0 => wrong, _ => right }).Add(run.Run.Id.Value);
        }

        return Outcome(right, wrong, left.Count == 0 ? string.Empty : " with an outcome") + (left.Count == 0 ? string.Empty : $" Without an outcome: {InSentence(left)}.");
    }

    private static string Outcome(List<string> right, List<string> wrong, string ofThose) => (right.Count, wrong.Count) switch
    {
        (0, 0) => "No run of this case counts.",
        (_, 0) => $"Handled right in {Words.AllRuns(right.Count)}{ofThose}.",
        (0, 1) => $"Not handled right in the only run{ofThose}.",
        (0, _) => $"Handled right in none of {CountFormat.Runs(wrong.Count)}{ofThose}.",
        _ => $"The runs differ: handled right in {InSentence(right)}, not in {InSentence(wrong)}.",
    };

    private static string InSentence(List<string> runs) => runs is [.. var first, var last] && first.Count > 0
        ? $"{string.Join(", ", first)} and {last}"
        : runs[0];
}
