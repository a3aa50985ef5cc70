using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// A cheaper and a dearer model side by side: the figures of an edge, and where there is none, what stands in the way.
/// </summary>
/// <param name="Cheaper">Costs less; of two that cost the same, the one as good on more key metrics, then the smaller id.</param>
/// <param name="SavedShare">How much less it costs, as a share of the dearer's cost: 0.54 for "54 % less"; 0 when both cost nothing.</param>
/// <param name="Figures">One per key metric, in the order they are printed.</param>
/// <param name="IsStrict">Whether there is a strict edge from the cheaper to the dearer.</param>
/// <param name="IsLevel">Whether there is a level edge.</param>
public sealed record ValueRelation(
    ModelId Cheaper,
    ModelId Dearer,
    Rational SavedShare,
    ImmutableArray<KeyFigure> Figures,
    bool IsStrict,
    bool IsLevel)
{
    /// <summary>Key metrics on which the cheaper is at least as good as published.</summary>
    public int AsGood => Figures.Count(figure => figure.IsAsGood);

    /// <summary>Key metrics on which the cheaper is published as worse: what breaks the strict relation.</summary>
    public IEnumerable<KeyFigure> StrictBreaks => Figures.Where(figure => !figure.IsAsGood);

    /// <summary>Key metrics on which it is not shown to be level or better: what breaks the level relation.</summary>
    public IEnumerable<KeyFigure> LevelBreaks => Figures.Where(figure => figure.IsLevelOrBetter == false);
}

/// <summary>One key metric of a <see cref="ValueRelation"/>.</summary>
/// <param name="Cheaper">Published headline of the cheaper model.</param>
/// <param name="Dearer">Published headline of the dearer model.</param>
/// <param name="Advantage">Cheaper against dearer, plus for good, in the metric's unit.</param>
/// <param name="LowerBound">One-sided 90 % lower bound of the paired difference, plus for good; null when the pair was not tested.</param>
/// <param name="Margin">How much worse still counts as level.</param>
public sealed record KeyFigure(MetricDefinition Metric, Rational Cheaper, Rational Dearer, Rational Advantage, double? LowerBound, double Margin)
{
    public bool IsAsGood => Advantage.Sign >= 0;

    /// <summary>Null when the pair was not tested.</summary>
    public bool? IsLevelOrBetter => LowerBound is { } bound ? bound > -Margin : null;

    /// <summary>By how much the bound misses the margin; 0 when it does not, null when the pair was not tested.</summary>
    public double? MissedBy => LowerBound is { } bound ? Math.Max(0, -Margin - bound) : null;
}

/// <summary>Puts two models of a completed board side by side.</summary>
public static class ValueRelations
{
    /// <summary>Null when one of them takes part in no dominance (<see cref="ModelComparison.WhyNotValued"/>).</summary>
    /// <exception cref="InvalidOperationException">The board is not completed.</exception>
    public static ValueRelation? Between(Board board, ModelId one, ModelId other)
    {
        var comparison = board.Comparison ?? throw new InvalidOperationException("Complete the board first.");
        var metrics = ComparedMetrics.Key(board.Benchmark);
        if (board.Find(one) is not { } first || board.Find(other) is not { } second
            || DominanceFinder.WhyNot(first, metrics) is not null || DominanceFinder.WhyNot(second, metrics) is not null)
        {
            return null;
        }

        var (cheaper, dearer) = InOrder(first, second, metrics);
        var edges = comparison[cheaper.Model.Id].Dominates;
        var bounds = LowerBounds(comparison, cheaper.Model.Id, dearer.Model.Id, metrics);
        return new ValueRelation(
            cheaper.Model.Id,
            dearer.Model.Id,
            Saved(Headline(cheaper, MetricCatalog.Cost), Headline(dearer, MetricCatalog.Cost)),
            [.. metrics.Select((metric, index) => new KeyFigure(
                metric,
                Headline(cheaper, metric),
                Headline(dearer, metric),
                Advantage(cheaper, dearer, metric),
                bounds[index],
                ComparedMetrics.Margin(board.Benchmark, metric)))],
            edges.Strict.Contains(dearer.Model.Id),
            edges.Level.Contains(dearer.Model.Id));
    }

    private static (ModelSummary Cheaper, ModelSummary Dearer) InOrder(ModelSummary first, ModelSummary second, ImmutableArray<MetricDefinition> metrics)
    {
        var order = Headline(first, MetricCatalog.Cost).CompareTo(Headline(second, MetricCatalog.Cost));
        if (order == 0)
        {
            order = metrics.Count(metric => Advantage(second, first, metric).Sign >= 0) - metrics.Count(metric => Advantage(first, second, metric).Sign >= 0);
        }

        return (order != 0 ? order : first.Model.Id.CompareTo(second.Model.Id)) <= 0 ? (first, second) : (second, first);
    }

    /// <summary>From the tested pair; from the level edge where the pair is none of those tested.</summary>
    private static ImmutableArray<double?> LowerBounds(BoardComparison comparison, ModelId cheaper, ModelId dearer, ImmutableArray<MetricDefinition> metrics)
    {
        if (comparison.PairOf(cheaper, dearer) is null
            && OrderedById.Find(comparison.Dominance.Level, cheaper, dearer, static edge => edge.Dominator, static edge => edge.Dominated) is { } edge)
        {
            return ImmutableArray.CreateRange(edge.LowerBounds, bound => (double?)bound);
        }

        return ImmutableArray.CreateRange(metrics, metric => comparison.Difference(cheaper, dearer, metric) is { } difference
            ? (metric.Sign > 0 ? difference.Bounds90.Low : -difference.Bounds90.High)
            : (double?)null);
    }

    private static Rational Saved(Rational cheaper, Rational dearer) => dearer.Sign == 0 ? Rational.Zero : Rational.One - (cheaper / dearer);

    private static Rational Advantage(ModelSummary of, ModelSummary over, MetricDefinition metric) =>
        (Headline(of, metric) - Headline(over, metric)) * metric.Sign;

    private static Rational Headline(ModelSummary model, MetricDefinition metric) => model[metric].Median!;
}
