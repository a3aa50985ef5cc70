using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// Which cases are alike (statistics.md 1.3): those of a use case, those of a trap. Must-escalate cases stand alone, for their few
/// use cases are too few to speak of others.
/// </summary>
internal sealed class CaseClusters
{
    private readonly int[] _numbers;

    private CaseClusters(int[] numbers, int count)
    {
        _numbers = numbers;
        Count = count;
    }

    public int Count { get; }

    /// <summary>The cluster of a case, numbered as they appear.</summary>
    public int this[int index] => _numbers[index];

    /// <param name="bucket">The bucket whose cases these are; null = of all buckets.</param>
    public static CaseClusters Of(ImmutableArray<SupportCase> cases, Bucket? bucket)
    {
        if (bucket == Bucket.MustEscalate)
        {
            return EachAlone(cases);
        }

        var known = new Dictionary<Likeness, int>();
        var numbers = new int[cases.Length];
        for (var index = 0; index < cases.Length; index++)
        {
            var likeness = new Likeness(cases[index].UseCase?.Id, cases[index].Trap?.Id);
            known.TryAdd(likeness, known.Count);
            numbers[index] = known[likeness];
        }

        return new CaseClusters(numbers, known.Count);
    }

    /// <summary>Within one use case, every case is its own cluster.</summary>
    public static CaseClusters EachAlone(ImmutableArray<SupportCase> cases) => new([.. Enumerable.Range(0, cases.Length)], cases.Length);

    /// <summary>Whether a metric has so few cases, each its own cluster, that the exact test is made too.</summary>
    public static bool AreSparse(MetricDefinition metric) => metric.Bucket is Bucket.MustEscalate or Bucket.Adversarial;

    private sealed record Likeness(UseCaseId? UseCase, TrapId? Trap);
}
