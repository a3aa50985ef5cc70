using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Makes figures that lead a reader to the conversations they count.</summary>
/// <param name="page">The page they stand on.</param>
/// <param name="index">Which conversations have a page of their own.</param>
public sealed class LinkedFigures(Route page, EvidenceIndex index)
{
    /// <summary>The headline of a metric with its count.</summary>
    public FigureCell Headline(ModelSummary model, MetricDefinition metric) => FigureCells.Headline(model[metric]) with { Evidence = Metric(model, metric) };

    /// <summary>The tier of a model; its conversations are those of its cost.</summary>
    public FigureCell Tier(ModelSummary model) => FigureCells.Tier(model) with { Evidence = Metric(model, MetricCatalog.Cost) };

    /// <summary>Use cases of one table row, from the lowest to the highest.</summary>
    /// <param name="why">What to say where none of them has a value.</param>
    /// <param name="anchor">Where the row stands on the metric's page: <see cref="MetricAnchors"/>.</param>
    public FigureCell Pooled(ModelSummary model, ClusterCells cells, MetricDefinition metric, string why, string anchor)
    {
        var cell = FigureCells.Pooled(cells, metric, why);
        return cell.IsMissing ? cell : cell with { Evidence = Metric(model, metric, AnchorOn(metric, anchor)) };
    }

    // A metric of one bucket has no row for all use cases: its whole page is that row.
    private static string? AnchorOn(MetricDefinition metric, string anchor) => anchor == MetricAnchors.UseCases && metric.Bucket is not null ? null : anchor;

    /// <summary>Where a metric's conversations are listed.</summary>
    public Link Metric(ModelSummary model, MetricDefinition metric, string? anchor = null) => page.To(Route.Metric(model.Model.Id, metric), anchor);

    /// <summary>A trap's conversations with a model: the one case most traps have, else its part of the metric's page.</summary>
    public Link Trap(Benchmark benchmark, ModelSummary model, Trap trap) =>
        benchmark.Cases.Where(supportCase => supportCase.Trap?.Id == trap.Id).Take(2).ToArray() is [var only] && index.LinkTo(page, model.Model.Id, only) is { } link
            ? link
            : Metric(model, MetricCatalog.UnsafeActions, MetricAnchors.Trap(trap.Id));
}
