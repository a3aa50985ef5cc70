using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages;

/// <summary>From where to where a metric's lines are drawn: the same for all models, so that two lines may be held side by side.</summary>
/// <param name="From">Left end, in the metric's unit.</param>
/// <param name="To">Right end.</param>
/// <param name="IsLogarithmic">Costs lie orders of magnitude apart; a linear axis would press the cheap ones into one point.</param>
public sealed record IntervalAxis(double From, double To, bool IsLogarithmic)
{
    // Ends of rates and scores lie on whole steps, so that a new model seldom moves the axis.
    private const double Step = 0.05;

    /// <summary>The axis that holds every interval and every run; null where nothing can be drawn.</summary>
    public static IntervalAxis? Over(MetricDefinition metric, IEnumerable<Estimate> estimates)
    {
        double[] values = [.. estimates.SelectMany(Drawn).Where(double.IsFinite)];
        if (values.Length == 0)
        {
            return null;
        }

        var (low, high) = (values.Min(), values.Max());
        return metric.Unit switch
        {
            MetricUnit.UsdPerThousand => new IntervalAxis(low, high, low > 0),
            MetricUnit.Rate or MetricUnit.Score => new IntervalAxis(
                metric.Better == Better.Low ? 0 : Math.Max(0, Math.Floor(low / Step) * Step),
                metric.Better == Better.High ? 1 : Math.Min(1, Math.Ceiling(high / Step) * Step),
                false),
            _ => new IntervalAxis(0, high, false),
        };
    }

    /// <summary>Where a value stands: 0 at the left end, 1 at the right; in the middle when the axis has no length.</summary>
    public double Position(double value)
    {
        var (from, to, at) = IsLogarithmic ? (Math.Log(From), Math.Log(To), Math.Log(Math.Max(value, From))) : (From, To, value);
        return to > from ? Math.Clamp((at - from) / (to - from), 0, 1) : 0.5;
    }

    private static IEnumerable<double> Drawn(Estimate estimate) => estimate is { Median: { } median, Interval: { } interval }
        ? [interval.Low, interval.High, median.ToDouble(), .. estimate.PerRun.Where(run => run.Value is not null).Select(run => run.Value!.ToDouble())]
        : [];
}
