using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>
/// A run is used when at most 2 % of its cases, and in each bucket at most one case or 6 %, are absent or ended in a harness
/// error (statistics.md 1.1).
/// </summary>
internal static class PublishabilityRule
{
    private const int MostPercent = 2;
    private const int MostPercentOfBucket = 6;

    /// <summary>Why a run is excluded, in words; null when it counts.</summary>
    public static string? ReasonToExclude(Run run, Benchmark benchmark)
    {
        var status = new ConversationStatus?[benchmark.Cases.Length];
        foreach (var conversation in run.Conversations)
        {
            status[conversation.Case.Index] = conversation.Status;
        }

        var all = Count(status, benchmark.Cases);
        if (all.LeftOut * 100 > all.Cases * MostPercent)
        {
            return all.ToWords("conversations");
        }

        foreach (var bucket in benchmark.Buckets)
        {
            var part = Count(status, benchmark.Cases.Where(support => support.Bucket == bucket.Bucket));
            if (part.LeftOut > 1 && part.LeftOut * 100 > part.Cases * MostPercentOfBucket)
            {
                return part.ToWords($"{bucket.Id} conversations");
            }
        }

        return null;
    }

    private static Tally Count(ConversationStatus?[] status, IEnumerable<SupportCase> cases)
    {
        var (absent, failed, total) = (0, 0, 0);
        foreach (var support in cases)
        {
            total++;
            absent += status[support.Index] is null ? 1 : 0;
            failed += status[support.Index] == ConversationStatus.HarnessError ? 1 : 0;
        }

        return new Tally(absent, failed, total);
    }

    private readonly record struct Tally(int Absent, int Failed, int Cases)
    {
        public int LeftOut => Absent + Failed;

        public string ToWords(string what) => (Absent, Failed) switch
        {
            (_, 0) => $"{Absent} of {Cases} {what} absent",
            (0, _) => $"{Failed} of {Cases} {what} ended in a harness error",
            _ => $"{LeftOut} of {Cases} {what} left out: {Absent} absent, {Failed} ended in a harness error",
        };
    }
}
