using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Finds what may be asked of a metric: values that models of the board have, and the one that lies just within the margin of the best.</summary>
/// <param name="board">A completed board.</param>
public sealed class BoardFloors(Board board)
{
    /// <summary>More steps than these are no help.</summary>
    private const int MostSteps = 6;

    /// <summary>Values that part the board, the strictest first; none where the metric has no direction or all models are alike.</summary>
    public ImmutableArray<Floor> Steps(MetricDefinition metric)
    {
        Estimate[] distinct = [.. Ordered(metric).DistinctBy(estimate => estimate.Median!)];
        // The last is met by every model that has a value.
        var parting = Math.Max(0, distinct.Length - 1);
        var steps = Math.Min(parting, MostSteps);
        return [.. Enumerable.Range(0, steps).Select(step => FloorAt(distinct[step * parting / steps]))];
    }

    /// <summary>
    /// The lowest value that is within the metric's margin of the best, so that the gap counts as level (statistics.md 2.5);
    /// null where no margin is stated, and where it parts nothing.
    /// </summary>
    public Floor? NearBest(MetricDefinition metric)
    {
        Estimate[] ordered = [.. Ordered(metric)];
        var margin = board.Comparison?[metric].Margin ?? 0;
        if (margin <= 0 || ordered.Length < 2)
        {
            return null;
        }

        var best = ordered[0].Median!;
        var slack = RationalFormat.Round(Rational.FromDouble(margin), 9);
        var near = ordered.Last(estimate => Distance(best, estimate.Median!) <= slack);
        return Distance(near.Median!, ordered[^1].Median!) == Rational.Zero ? null : FloorAt(near);
    }

    /// <summary>Models with a value, the best first.</summary>
    private IEnumerable<Estimate> Ordered(MetricDefinition metric) => metric.Sign == 0
        ? []
        : board.Models.Select(model => model[metric]).Where(estimate => estimate.Median is not null).OrderBy(estimate => estimate.Median! * -metric.Sign);

    private static Rational Distance(Rational one, Rational other) => one > other ? one - other : other - one;

    private static Floor FloorAt(Estimate estimate) => new(
        estimate.Metric,
        estimate.Median!,
        $"at {(estimate.Metric.Better == Better.High ? "least" : "most")} {CountFormat.InWords(estimate) ?? FigureFormat.Headline(estimate)}");
}

/// <summary>What a model must reach on a metric.</summary>
/// <param name="Value">The worst value that is good enough, in the metric's unit.</param>
/// <param name="Words">"at least 23 of 24".</param>
public sealed record Floor(MetricDefinition Metric, Rational Value, string Words)
{
    /// <summary>As filters and addresses have it: <c>escalation-accuracy:0.958333</c>.</summary>
    public string Address => $"{Metric.Id}:{RationalFormat.Trimmed(Value)}";

    /// <summary>Whether a model reaches it.</summary>
    public bool IsReachedBy(ModelSummary model) => model[Metric].Median is { } own && (own - Value) * Metric.Sign >= Rational.Zero;
}
