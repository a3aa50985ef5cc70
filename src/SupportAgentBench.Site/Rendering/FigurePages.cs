using System.Collections.Immutable;
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
/// <param name="runs">What of runs they are made from.</param>
/// <param name="verdicts">What of verdicts they are made from.</param>
internal sealed class FigurePages(
    PageFrameFactory frames, Board board, BenchmarkData data, EvidenceIndex evidence, BoundSite prose, RunSources runs, VerdictSources verdicts)
{
    private readonly BoardConversations _conversations = new(data);

    /// <summary>Pages over all models.</summary>
    public IEnumerable<PlannedPage> OverModels() => new[] { UseCases(), Traps(), Cases() }.SelectMany(pages => pages).Select(page => page with { Sources = [runs.All] });

    /// <summary>A model's metrics, a series a model: its links are made for all of them, and gone when the next model's are made.</summary>
    public IEnumerable<PlannedSeries> Metrics()
    {
        var metrics = new MetricPageFactory(frames, board, _conversations, evidence);
        var whole = new BoardSources(board, frames);
        var axes = MetricCatalog.All.ToDictionary(metric => metric, whole.AxisOf);
        return board.Models.Select(model =>
        {
            var clusters = verdicts.ClustersOf(model.Model.Id);
            ImmutableArray<PageSource> ofBoard = [runs.All, clusters];
            ImmutableArray<PageSource> ofModel = [runs.Of(model.Model.Id), whole.Frame, clusters];
            ImmutableArray<SeriesPage> pages =
            [
                .. MetricCatalog.All.Select(metric => new SeriesPage(Route.Metric(model.Model.Id, metric), IsOfModel(model, metric) ? [.. ofModel, axes[metric]] : ofBoard)),
            ];
            return new PlannedSeries(pages, [], (_, page, _) => Make(metrics, model, pages, page));
        });
    }

    // Measured once, a model is told how far others' runs lie apart. And with pages of conversations, which say what other models did,
    // nearly all of the site changes with any run: too much would have to be remembered of its links to spare these few.
    private bool IsOfModel(ModelSummary model, MetricDefinition metric) => evidence.Asked == EvidencePages.None && model[metric].Runs != 1;

    private void Make(MetricPageFactory metrics, ModelSummary model, ImmutableArray<SeriesPage> pages, Action<PlannedPage> page)
    {
        var links = metrics.LinksOf(model);
        for (var index = 0; index < pages.Length; index++)
        {
            var metric = MetricCatalog.All[index];
            page(new PlannedPage(pages[index].Route, PageTemplates.Metric, () => metrics.Make(model, metric, prose.VerdictOf(model.Model.Id), links)) { Sources = pages[index].Sources });
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
