using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// Which cases are alike (statistics.md 1.3): those of a use case, those of a trap. Must-escalate cases stand alone, for their few
/// use cases are too few to speak of others.
/// </summary>
internal static class CaseClusters
{
    /// <summary>The cluster of each case, numbered as they appear.</summary>
    /// <param name="bucket">The bucket whose cases these are; null = of all buckets.</param>
    public static int[] Of(IReadOnlyList<SupportCase> cases, Bucket? bucket)
    {
        if (bucket == Bucket.MustEscalate)
        {
            return EachAlone(cases);
        }

        var numbers = new Dictionary<(UseCaseId?, TrapId?), int>();
        return [.. cases.Select(each => Number(numbers, (each.UseCase?.Id, each.Trap?.Id)))];
    }

    /// <summary>Within one use case, every case is its own cluster.</summary>
    public static int[] EachAlone(IReadOnlyList<SupportCase> cases) => [.. Enumerable.Range(0, cases.Count)];

    /// <summary>Whether a metric has so few cases, each its own cluster, that the exact test is made too.</summary>
    public static bool AreSparse(MetricDefinition metric) => metric.Bucket is Bucket.MustEscalate or Bucket.Adversarial;

    private static int Number(Dictionary<(UseCaseId?, TrapId?), int> numbers, (UseCaseId?, TrapId?) key)
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers.Count;
            numbers.Add(key, number);
        }

        return number;
    }
}
