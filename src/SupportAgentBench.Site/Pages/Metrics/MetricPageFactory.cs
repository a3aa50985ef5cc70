using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>Makes the page of the conversations behind a figure.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="conversations">The conversations it was computed from.</param>
/// <param name="evidence">Which of them have pages.</param>
public sealed class MetricPageFactory(PageFrameFactory frames, Board board, BoardConversations conversations, EvidenceIndex evidence)
{
    private readonly IntervalCells _intervals = new(board);
    private readonly MetricPartsFactory _parts = new(board.Benchmark, new BenchmarkCases(board.Benchmark));

    /// <summary>What a model's pages lead to: to be made once for all of them, and dropped after.</summary>
    public MetricLinks LinksOf(ModelSummary model) => new(board.Benchmark, model, evidence);

    /// <param name="model">The model's numbers.</param>
    /// <param name="metric">Any metric of the catalogue; one without a value says why.</param>
    /// <param name="verdict">For the order of use cases; null without one.</param>
    /// <param name="links">Of the model.</param>
    public MetricPage Make(ModelSummary model, MetricDefinition metric, BoundVerdict? verdict, MetricLinks links)
    {
        var route = Route.Metric(model.Model.Id, metric);
        var estimate = model[metric];
        var rows = new MetricRows(metric, board.Benchmark, model, conversations.Of(model.Model.Id), links);
        var parts = _parts.Make(model, metric, verdict, rows, links);
        var title = $"{metric.Name} of {model.Model.Name}, conversation by conversation";
        return new MetricPage
        {
            Page = frames.For(
                route,
                title,
                $"{metric.Name}: {FigureFormat.Headline(estimate)}. {metric.Explanation}",
                new PageTrail(metric.Name, (model.Model.Name, Route.Model(model.Model.Id), ReportAnchor(metric)))),
            Model = model.Model.Name,
            Title = title,
            Explanation = metric.Explanation,
            Caption = metric.Caption,
            Headline = FigureCells.Headline(estimate),
            Interval = _intervals.Of(estimate),
            Basis = CountFormat.Basis(estimate),
            Derivation = MetricWords.Derivation(estimate),
            Rule = MetricWords.Rule(metric),
            Totals = MetricTotalsFactory.Make(estimate, rows.Counts),
            Runs = [.. model.Runs.Select(run => run.Run.Id.Value)],
            Parts = parts,
            Failing = metric.IsProportion ? (metric.Better == Better.High ? "0" : "1") : string.Empty,
            HasUnlinked = rows.HasUnlinked,
            Footnotes = Footnotes.ExcludedRuns(model),
            Metrics = [.. MetricCatalog.All.Select(each => new MetricLink(each.Name, route.To(Route.Metric(model.Model.Id, each)), each == metric))],
        };
    }

    /// <summary>The card; metrics without one are led back to the top.</summary>
    private static string? ReportAnchor(MetricDefinition metric) => MetricCatalog.Cards.Contains(metric) ? ReportAnchors.Metric(metric) : null;
}
