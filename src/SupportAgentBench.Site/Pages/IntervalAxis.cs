using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Pages;

/// <summary>From where to where a metric's lines are drawn: the same for all models, so that two lines may be held side by side.</summary>
public static class IntervalAxis
{
    // Ends of rates and scores lie on whole steps, so that a new model seldom moves the axis.
    private const double Step = 0.05;

    /// <summary>The axis that holds every interval and every run, logarithmic for prices; null where nothing can be drawn.</summary>
    public static Scale? Over(MetricDefinition metric, IEnumerable<Estimate> estimates)
    {
        double[] values = [.. estimates.SelectMany(Drawn).Where(double.IsFinite)];
        if (values.Length == 0)
        {
            return null;
        }

        var (low, high) = (values.Min(), values.Max());
        return metric.Unit switch
        {
            MetricUnit.UsdPerThousand => low > 0 ? new LogScale(low, high) : new LinearScale(low, high),
            MetricUnit.Rate or MetricUnit.Score => new LinearScale(
                metric.Better == Better.Low ? 0 : Math.Max(0, Math.Floor(low / Step) * Step),
                metric.Better == Better.High ? 1 : Math.Min(1, Math.Ceiling(high / Step) * Step)),
            _ => new LinearScale(0, high),
        };
    }

    private static IEnumerable<double> Drawn(Estimate estimate) => estimate is { Median: { } median, Interval: { } interval }
        ? [interval.Low, interval.High, median.ToDouble(), .. estimate.PerRun.Where(run => run.Value is not null).Select(run => run.Value!.ToDouble())]
        : [];
}
