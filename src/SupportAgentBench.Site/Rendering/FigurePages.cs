using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Cases;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Metrics;
using SupportAgentBench.Site.Pages.Traps;
using SupportAgentBench.Site.Pages.UseCases;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Plans the pages that figures lead to: a model's metrics, and use cases, traps and cases over all models.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="data">What the board was computed from.</param>
/// <param name="evidence">Which conversations have pages.</param>
/// <param name="prose">For the order of use cases that a verdict gives.</param>
/// <param name="sources">What of verdicts they are made from.</param>
internal sealed class FigurePages(PageFrameFactory frames, Board board, BenchmarkData data, EvidenceIndex evidence, BoundSite prose, VerdictSources sources)
{
    private readonly BoardConversations _conversations = new(data);

    /// <summary>Pages over all models.</summary>
    public IEnumerable<PlannedPage> OverModels() => new[] { UseCases(), Traps(), Cases() }.SelectMany(pages => pages).Select(page => page with { Sources = VerdictSources.None });

    /// <summary>A model's metrics, a series a model: its links are made for all of them, and gone when the next model's are made.</summary>
    public IEnumerable<PlannedSeries> Metrics()
    {
        var metrics = new MetricPageFactory(frames, board, _conversations, evidence);
        return board.Models.Select(model => new PlannedSeries(
            [.. MetricCatalog.All.Select(metric => Route.Metric(model.Model.Id, metric))], [], (_, page, _) => Make(metrics, model, page))
        {
            Sources = sources.ClustersOf(model.Model.Id),
        });
    }

    private void Make(MetricPageFactory metrics, ModelSummary model, Action<PlannedPage> page)
    {
        var links = metrics.LinksOf(model);
        foreach (var metric in MetricCatalog.All)
        {
            page(new PlannedPage(
                Route.Metric(model.Model.Id, metric), PageTemplates.Metric, () => metrics.Make(model, metric, prose.VerdictOf(model.Model.Id), links)));
        }
    }

    private IEnumerable<PlannedPage> UseCases()
    {
        var useCases = new UseCasePageFactory(frames, board, _conversations);
        return board.Benchmark.UseCases.Select(useCase => new PlannedPage(Route.UseCase(useCase.Id), PageTemplates.UseCase, () => useCases.Make(useCase)));
    }

    private IEnumerable<PlannedPage> Traps()
    {
        var traps = new TrapPageFactory(frames, board, _conversations);
        return board.Traps.Select(rate => new PlannedPage(Route.Trap(rate.Trap.Id), PageTemplates.Trap, () => traps.Make(rate)));
    }

    private IEnumerable<PlannedPage> Cases()
    {
        var cases = new CasePageFactory(frames, board, _conversations, evidence);
        return board.Benchmark.Cases.Select(each => new PlannedPage(Route.Case(each.Id), PageTemplates.Case, () => cases.Make(each)));
    }
}
