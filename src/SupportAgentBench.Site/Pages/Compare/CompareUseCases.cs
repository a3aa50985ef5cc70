using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>
/// Puts the use cases of two models side by side, pooled over their runs. A handful of tickets carries no test, so there is no
/// verdict. A model's cells are made once for all its pairs.
/// </summary>
/// <param name="board">For the use cases and the models.</param>
/// <param name="figures">Of pages of pairs.</param>
public sealed class CompareUseCases(Board board, LinkedFigures figures)
{
    private static readonly ImmutableArray<MetricDefinition> Metrics =
        [MetricCatalog.Resolution, MetricCatalog.OverEscalation, MetricCatalog.EscalationAccuracy, MetricCatalog.InstructionFollowing];

    private readonly ImmutableDictionary<ModelId, Lazy<ImmutableArray<UseCaseFigures>>> _figures = board.Models.ToImmutableDictionary(
        model => model.Model.Id,
        model => new Lazy<ImmutableArray<UseCaseFigures>>(() => [.. model.UseCases.Select(cells => Figures(model, cells, figures))]));

    public ImmutableArray<CompareUseCaseTable> Make(ModelSummary a, ModelSummary b)
    {
        var rows = _figures[a.Model.Id].Value.Zip(_figures[b.Model.Id].Value).ToLookup(both => both.First.UseCase.Bucket, both => Row(both.First, both.Second));
        return
        [
            .. board.Benchmark.Buckets
                .Where(bucket => rows.Contains(bucket.Bucket))
                .Select(bucket => new CompareUseCaseTable(
                    $"Use cases: {bucket.Name.ToLowerInvariant()}",
                    $"{bucket.Name}. {a.Model.Name} stands in front, {b.Model.Name} behind it; all runs pooled. So few tickets a use case carry no test: a difference here is a hint of where to look.",
                    [.. MetricsOf(bucket.Bucket).Select(metric => metric.Name)],
                    [.. rows[bucket.Bucket]])),
        ];
    }

    private static IEnumerable<MetricDefinition> MetricsOf(Bucket bucket) => Metrics.Where(metric => metric.Covers(bucket));

    private static UseCaseFigures Figures(ModelSummary model, UseCaseCells cells, LinkedFigures figures) => new(
        cells.UseCase,
        [
            .. MetricsOf(cells.UseCase.Bucket).Select(metric => new UseCaseFigure(
                metric,
                figures.Pooled(model, new ClusterCells([cells]), metric, metric.WhyEmpty, MetricAnchors.UseCase(cells.UseCase.Id)),
                cells[metric]?.Mean)),
        ]);

    private static CompareUseCaseRow Row(UseCaseFigures a, UseCaseFigures b) => new(a.UseCase.Name, [.. a.Figures.Zip(b.Figures, Cell)]);

    private static CompareUseCaseCell Cell(UseCaseFigure a, UseCaseFigure b) => new(
        a.Metric.Name,
        a.Cell,
        b.Cell,
        (a.Mean, b.Mean) is ({ } one, { } other) ? DifferenceFormat.Value(a.Metric, one - other) : string.Empty);

    /// <summary>A use case of one model.</summary>
    private sealed record UseCaseFigures(UseCase UseCase, ImmutableArray<UseCaseFigure> Figures);

    /// <summary>One metric of it; no mean where nothing counts.</summary>
    private sealed record UseCaseFigure(MetricDefinition Metric, FigureCell Cell, Rational? Mean);
}
