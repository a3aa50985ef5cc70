using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.UseCases;

/// <summary>Makes the page of a use case from the same cells as the reports.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="conversations">The conversations it was computed from.</param>
public sealed class UseCasePageFactory(PageFrameFactory frames, Board board, BoardConversations conversations)
{
    private static readonly ImmutableArray<MetricDefinition> Shown =
    [
        MetricCatalog.Resolution, MetricCatalog.OverEscalation, MetricCatalog.EscalationAccuracy, MetricCatalog.InstructionFollowing, MetricCatalog.HandledRight,
    ];

    private readonly BenchmarkCases _cases = new(board.Benchmark);
    private readonly CaseOverviews _overviews = new(board, conversations);

    public UseCasePage Make(UseCase useCase)
    {
        var route = Route.UseCase(useCase.Id);
        var bucket = board.Benchmark[useCase.Bucket];
        var pooled = board.UseCases.First(cells => cells.UseCase.Id == useCase.Id);
        // A must-escalate use case may be judged as resolved too; then the reports show that cell.
        ImmutableArray<MetricDefinition> metrics = [.. Shown.Where(metric => metric.Covers(useCase.Bucket) || pooled[metric] is not null)];
        ImmutableArray<CaseOverview> cases = [.. _cases.Of(useCase).Select(each => _overviews.Of(each, route))];
        var size = $"{Words.Counted(cases.Length, "case")}, {CountFormat.Conversations(pooled[MetricCatalog.HandledRight]?.N ?? 0)} scored.";
        return new UseCasePage
        {
            Page = frames.For(route, useCase.Name, $"{bucket.Name}: {bucket.Ideal}. {size}"),
            Name = useCase.Name,
            Bucket = bucket.Name,
            Ideal = bucket.Ideal,
            Size = size,
            Columns = [.. metrics.Select(metric => new UseCaseColumn(metric.Name, metric.Caption))],
            Rows = [.. board.Models.Select(model => Row(route, model, useCase, metrics))],
            Board = [.. metrics.Select(metric => new UseCaseCell(metric.Name, Pooled(pooled, metric), string.Empty))],
            Cases = cases,
        };
    }

    private UseCaseModelRow Row(Route route, ModelSummary model, UseCase useCase, ImmutableArray<MetricDefinition> metrics) => new(
        model.Model.Name,
        route.To(Route.Model(model.Model.Id)),
        [
            .. metrics.Select(metric => new UseCaseCell(
                metric.Name,
                Pooled(model[useCase.Id], metric) with { Evidence = route.To(Route.Metric(model.Model.Id, metric), MetricAnchors.UseCase(useCase.Id)) },
                Mark(model.Model.Id, useCase.Id, metric))),
        ]);

    private static FigureCell Pooled(UseCaseCells cells, MetricDefinition metric) =>
        FigureCells.Pooled(new ClusterCells([cells]), metric, metric.WhyEmpty);

    /// <summary>"better than the others' 71%", where the difference is more than chance.</summary>
    private string Mark(ModelId model, UseCaseId useCase, MetricDefinition metric)
    {
        var mark = board.Comparison?[model].UseCaseMarks.FirstOrDefault(each => each.UseCase == useCase && each.Metric == metric);
        return mark is null
            ? string.Empty
            : $"{(mark.IsBetter ? "better" : "worse")} than the others' {FigureFormat.Value(metric, mark.OthersRate)}";
    }
}
