using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Cases over which reliability is told: all, a bucket's, a use case's.</summary>
/// <param name="Clusters">The cluster of each.</param>
internal sealed record ReliabilitySet(ImmutableArray<SupportCase> Cases, CaseClusters Clusters)
{
    public static ReliabilitySet All(Benchmark benchmark) => new(benchmark.Cases, CaseClusters.Of(benchmark.Cases, null));

    public static ReliabilitySet Of(Benchmark benchmark, Bucket bucket)
    {
        ImmutableArray<SupportCase> cases = [.. benchmark.Cases.Where(each => each.Bucket == bucket)];
        return new ReliabilitySet(cases, CaseClusters.Of(cases, bucket));
    }

    public static ReliabilitySet Of(Benchmark benchmark, UseCase useCase)
    {
        ImmutableArray<SupportCase> cases = [.. benchmark.Cases.Where(each => each.UseCase?.Id == useCase.Id)];
        return new ReliabilitySet(cases, CaseClusters.EachAlone(cases));
    }
}
