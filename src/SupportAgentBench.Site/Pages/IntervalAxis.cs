using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Pages;

/// <summary>From where to where a metric's lines are drawn: the same for all models, so that two lines may be held side by side.</summary>
public static class IntervalAxis
{
    // Ends lie on whole steps, so that a new run or model seldom moves the axis, and with it the lines of all other models.
    private const double Step = 0.05;

    private const int MostCountSteps = 20;

    // No step of a count is too short: nothing of it is printed.
    private static readonly Rational LeastCountStep = new(1, 1_000_000);

    /// <summary>The axis that holds every interval and every run, logarithmic for prices; null where nothing can be drawn.</summary>
    public static Scale? Over(MetricDefinition metric, IEnumerable<Estimate> estimates)
    {
        var extent = new Extent();
        foreach (var estimate in estimates)
        {
            TakeDrawn(extent, estimate);
        }

        if (extent.IsEmpty)
        {
            return null;
        }

        var (low, high) = (extent.Low, extent.High);
        return metric.Unit switch
        {
            MetricUnit.UsdPerThousand => low > 0 ? LogScale.Around(low, high) : FromZero(high),
            MetricUnit.Rate or MetricUnit.Score => new LinearScale(
                metric.Better == Better.Low ? 0 : Math.Max(0, Math.Floor(low / Step) * Step),
                metric.Better == Better.High ? 1 : Math.Min(1, Math.Ceiling(high / Step) * Step)),
            _ => FromZero(high),
        };
    }

    private static LinearScale FromZero(double high) => high > 0 ? LinearScale.Around(0, high, MostCountSteps, LeastCountStep, double.PositiveInfinity) : new LinearScale(0, 0);

    private static void TakeDrawn(Extent extent, Estimate estimate)
    {
        if (estimate is not { Median: { } median, Interval: { } interval })
        {
            return;
        }

        extent.Take(interval.Low);
        extent.Take(interval.High);
        extent.Take(median.ToDouble());
        foreach (var value in estimate.PerRun.Select(run => run.Value).OfType<Rational>())
        {
            extent.Take(value.ToDouble());
        }
    }
}
