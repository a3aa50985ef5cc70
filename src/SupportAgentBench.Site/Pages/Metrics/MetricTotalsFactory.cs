using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>Makes the table that adds the conversations up, run by run. The figures are those of the board; the counts are those of the rows.</summary>
public static class MetricTotalsFactory
{
    /// <param name="counts">What the page's rows show, in the order of the runs.</param>
    public static MetricTotals Make(Estimate estimate, IReadOnlyList<MetricRunCount> counts)
    {
        var metric = estimate.Metric;
        var entering = counts.Where((_, run) => estimate.PerRun[run].Why is null);
        return new MetricTotals(
            metric.IsProportion,
            estimate.Pooled.IsFractional ? "Adds a part or all" : "Adds one",
            [
                .. estimate.PerRun.Select((run, index) => Row(run.Run.Value, metric, counts[index], FigureCells.Run(run, metric)) with
                {
                    Anchor = MetricAnchors.Run(run.Run),
                }),
            ],
            Row("All runs together", metric, MetricRunCount.Sum(entering), FigureCells.Pooled(estimate.Pooled, metric, estimate.Why ?? metric.WhyEmpty)));
    }

    private static MetricTotalsRow Row(string name, MetricDefinition metric, MetricRunCount count, FigureCell figure) => new(
        name,
        NumberFormat.Integer(metric.IsProportion ? count.Adding : count.Adding + count.AddingNothing),
        NumberFormat.Integer(count.AddingNothing),
        count.LeftOut(),
        figure);
}
