using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>
/// Sorts the cases of a metric into use cases and traps, in the order of the report's tables: the verdict's clusters, what is in
/// none, then the traps.
/// </summary>
/// <param name="benchmark">For the order where no verdict gives one.</param>
/// <param name="cases">The benchmark's cases.</param>
public sealed class MetricPartsFactory(Benchmark benchmark, BenchmarkCases cases)
{
    private const string Beyond = "judged all the same; no headline holds it";

    public ImmutableArray<MetricPart> Make(ModelSummary model, MetricDefinition metric, BoundVerdict? verdict, MetricRows rows, MetricLinks links) =>
    [
        .. UseCases(model, metric),
        .. Clusters(verdict).Select(cluster => Part(cluster, model, metric, rows, links)).Where(part => !part.Groups.IsEmpty),
        .. metric.Covers(Bucket.Adversarial) ? [Traps(model, metric, rows, links)] : ImmutableArray<MetricPart>.Empty,
    ];

    // Where the headline counts traps too, the report's total of use cases stands nowhere else.
    private IEnumerable<MetricPart> UseCases(ModelSummary model, MetricDefinition metric) => metric.Bucket is null
        ? [new MetricPart(MetricAnchors.UseCases, "All use cases", FigureCells.Pooled(model.Cluster(benchmark.UseCases), metric, metric.WhyEmpty), [])]
        : [];

    private IEnumerable<Cluster> Clusters(BoundVerdict? verdict)
    {
        if (verdict is null || verdict.Clusters.IsEmpty)
        {
            return [new Cluster(string.Empty, string.Empty, benchmark.UseCases)];
        }

        var named = verdict.Clusters.SelectMany(cluster => cluster.UseCases).Select(useCase => useCase.Id).ToHashSet();
        ImmutableArray<UseCase> rest = [.. benchmark.UseCases.Where(useCase => !named.Contains(useCase.Id))];
        return verdict.Clusters
            .Select((cluster, index) => new Cluster(MetricAnchors.Cluster(index), cluster.Name.Text, cluster.UseCases))
            .Append(new Cluster(MetricAnchors.Cluster(verdict.Clusters.Length), "Other", rest));
    }

    private MetricPart Part(Cluster cluster, ModelSummary model, MetricDefinition metric, MetricRows rows, MetricLinks links) => new(
        cluster.Anchor,
        cluster.Name,
        FigureCells.Pooled(model.Cluster(cluster.UseCases), metric, metric.WhyEmpty),
        [
            .. cluster.UseCases
                .Where(useCase => metric.Covers(useCase.Bucket) || model[useCase.Id][metric] is not null)
                .Select(useCase => Group(useCase, model, metric, rows, links)),
        ]);

    private MetricGroup Group(UseCase useCase, ModelSummary model, MetricDefinition metric, MetricRows rows, MetricLinks links)
    {
        var isBeyond = !metric.Covers(useCase.Bucket);
        return new MetricGroup(
            MetricAnchors.UseCase(useCase.Id),
            useCase.Name,
            links.UseCase(useCase),
            FigureCells.Pooled(model.Cluster([useCase]), metric, metric.WhyEmpty),
            isBeyond ? Beyond : string.Empty,
            isBeyond,
            rows.Of(cases.Of(useCase), isBeyond).Rows);
    }

    private MetricPart Traps(ModelSummary model, MetricDefinition metric, MetricRows rows, MetricLinks links) => new(
        MetricAnchors.Traps,
        "Traps",
        FigureCells.Pooled(model[Bucket.Adversarial][metric] ?? new Tally(0, 0, metric.Scale), metric, metric.WhyEmpty),
        [.. benchmark.Traps.Select(trap => Group(trap, metric, rows, links))]);

    private MetricGroup Group(Trap trap, MetricDefinition metric, MetricRows rows, MetricLinks links)
    {
        var group = rows.Of(cases.Of(trap), isBeyond: false);
        return new MetricGroup(
            MetricAnchors.Trap(trap.Id),
            trap.Name,
            links.Trap(trap),
            FigureCells.Pooled(group.Tally, metric, metric.WhyEmpty),
            string.Empty,
            IsBeyond: false,
            group.Rows);
    }

    private sealed record Cluster(string Anchor, string Name, ImmutableArray<UseCase> UseCases);
}
