using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Draws the ranges of differences. One axis a metric for all pairs, with no difference in its middle, so that two pages may be held side by side.</summary>
/// <param name="comparison">Of the board.</param>
internal sealed class DifferenceLines(BoardComparison comparison)
{
    private const double Width = 200;

    // The dot's radius, so that no end is cut off.
    private const double Inset = 5;

    private readonly Dictionary<string, double> _reach = MetricCatalog.All.ToDictionary(metric => metric.Id, metric => Reach(comparison, metric), StringComparer.Ordinal);

    /// <summary>Null where there is nothing to draw.</summary>
    public DifferenceLine? Of(MetricDefinition metric, PairDifference difference)
    {
        var reach = _reach[metric.Id];
        return reach <= 0 || !double.IsFinite(Reach(difference))
            ? null
            : new DifferenceLine(
                ChartNumber.Of(Width),
                ChartNumber.Of(Width / 2),
                Place(difference.Interval.Low),
                Place(difference.Interval.High),
                Place(difference.Difference.ToDouble()));

        string Place(double value) => ChartNumber.Of((Width / 2) + (value / reach * ((Width / 2) - Inset)));
    }

    private static double Reach(BoardComparison comparison, MetricDefinition metric)
    {
        var extent = new Extent();
        foreach (var difference in comparison.Pairs.Select(pair => pair[metric]).OfType<PairDifference>())
        {
            extent.Take(Reach(difference));
        }

        return extent.IsEmpty ? 0 : extent.High;
    }

    private static double Reach(PairDifference difference) =>
        Math.Max(Math.Abs(difference.Difference.ToDouble()), Math.Max(Math.Abs(difference.Interval.Low), Math.Abs(difference.Interval.High)));
}
