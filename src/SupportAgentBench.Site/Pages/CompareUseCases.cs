using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>Puts the use cases of two models side by side, pooled over their runs. A handful of tickets carries no test, so there is no verdict.</summary>
public static class CompareUseCases
{
    private static readonly ImmutableArray<MetricDefinition> Metrics =
        [MetricCatalog.Resolution, MetricCatalog.OverEscalation, MetricCatalog.EscalationAccuracy, MetricCatalog.InstructionFollowing];

    public static ImmutableArray<CompareUseCaseTable> Make(Benchmark benchmark, ModelSummary a, ModelSummary b) =>
    [
        .. benchmark.Buckets
            .Where(bucket => benchmark.UseCases.Any(useCase => useCase.Bucket == bucket.Bucket))
            .Select(bucket => Table(bucket, a, b)),
    ];

    private static CompareUseCaseTable Table(BucketDefinition bucket, ModelSummary a, ModelSummary b)
    {
        ImmutableArray<MetricDefinition> metrics = [.. Metrics.Where(metric => metric.Covers(bucket.Bucket))];
        return new CompareUseCaseTable(
            $"Use cases: {bucket.Name.ToLowerInvariant()}",
            $"{bucket.Name}. {a.Model.Name} stands in front, {b.Model.Name} behind it; all runs pooled. So few tickets a use case carry no test: a difference here is a hint of where to look.",
            [.. metrics.Select(metric => metric.Name)],
            [
                .. a.UseCases.Zip(b.UseCases)
                    .Where(both => both.First.UseCase.Bucket == bucket.Bucket)
                    .Select(both => new CompareUseCaseRow(
                        both.First.UseCase.Name,
                        [.. metrics.Select(metric => Cell(metric, both.First, both.Second))])),
            ]);
    }

    private static CompareUseCaseCell Cell(MetricDefinition metric, UseCaseCells a, UseCaseCells b) => new(
        metric.Name,
        FigureCells.Pooled(new ClusterCells([a]), metric, metric.WhyEmpty),
        FigureCells.Pooled(new ClusterCells([b]), metric, metric.WhyEmpty),
        (a[metric]?.Mean, b[metric]?.Mean) is ({ } one, { } other) ? DifferenceFormat.Value(metric, one - other) : string.Empty);
}
