using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Metrics;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Plans the pages that figures lead to: a model's metrics, and use cases, traps and cases over all models.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="data">What the board was computed from.</param>
/// <param name="evidence">Which conversations have pages.</param>
/// <param name="prose">For the order of use cases that a verdict gives.</param>
public sealed class FigurePages(PageFrameFactory frames, Board board, BenchmarkData data, EvidenceIndex evidence, BoundSite prose)
{
    private readonly MetricPageFactory _metrics = new(frames, board, new BoardConversations(data), evidence);

    public IEnumerable<PlannedPage> All() => [.. Metrics()];

    private IEnumerable<PlannedPage> Metrics() => board.Models.SelectMany(model => MetricCatalog.All.Select(metric => new PlannedPage(
        Route.Metric(model.Model.Id, metric), PageTemplates.Metric, () => _metrics.Make(model, metric, prose.VerdictOf(model.Model.Id)))));
}
