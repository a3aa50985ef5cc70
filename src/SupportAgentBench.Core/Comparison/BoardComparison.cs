using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>All that is computed between models. Every sentence that compares stands on it, and on nothing else.</summary>
public sealed record BoardComparison
{
    /// <summary>What the board can tell apart, one per metric in the catalogue's order.</summary>
    public required ImmutableArray<MetricComparison> Metrics { get; init; }

    /// <summary>Pairs that were tested, ordered by the first id, then the second; the first id is the smaller (ordinal).</summary>
    public required ImmutableArray<ModelPair> Pairs { get; init; }

    /// <summary>Whether every pair of models is among <see cref="Pairs"/>: so up to 200 models (statistics.md 2.5).</summary>
    public required bool CoversAllPairs { get; init; }

    /// <summary>One per model, in the order of <see cref="Board.Models"/>.</summary>
    public required ImmutableArray<ModelComparison> Models { get; init; }

    /// <summary>Who dominates whom; every pair of models is asked, tested or not.</summary>
    public required ValueDominance Dominance { get; init; }

    /// <summary>The value path of each metric that one can be laid for, cases handled right first, then the key metrics.</summary>
    public required ImmutableArray<ValuePath> ValuePaths { get; init; }

    public required VerbosityComparison Verbosity { get; init; }

    /// <summary>Board-wide trap rates, in the order of <see cref="Board.Traps"/>.</summary>
    public required ImmutableArray<TrapInterval> Traps { get; init; }

    /// <summary>What models typically do from run to run: all cases, then each bucket in the benchmark's order. Empty when no model has two runs.</summary>
    public required ImmutableArray<TypicalFlake> TypicalFlakes { get; init; }

    public MetricComparison this[MetricDefinition metric] => Metrics[MetricCatalog.IndexOf(metric)];

    /// <exception cref="ArgumentException">The model has no run that counts.</exception>
    public ModelComparison this[ModelId model] =>
        OrderedById.Find(Models, model, static each => each.Model) ?? throw new ArgumentException($"'{model.Value}' is not on the board.", nameof(model));

    /// <summary>The pair of two models, in either order; null when it was not tested.</summary>
    public ModelPair? PairOf(ModelId one, ModelId other)
    {
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        return OrderedById.Find(Pairs, a, b, static pair => pair.A, static pair => pair.B);
    }

    /// <summary>The difference of one model against another: plus means that the first has more. Null when it was not, or could not be, tested.</summary>
    public PairDifference? Difference(ModelId model, ModelId against, MetricDefinition metric) =>
        PairOf(model, against) is { } pair && pair[metric] is { } difference
            ? (pair.A == model ? difference : difference.Mirrored())
            : null;
}

/// <summary>What the board can tell apart on one metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="PairsTested">The family over which p-values are adjusted.</param>
/// <param name="TypicalError">Median standard error of a pair's difference; null without a pair.</param>
/// <param name="Detectable">The smallest difference found four times in five at this error (statistics.md 2.6), in the metric's unit; null where there is none.</param>
/// <param name="WhyNotDetectable">Why there is none; null where there is one.</param>
/// <param name="Margin">A difference smaller than this counts as level; 0 = none is stated, and nothing is level.</param>
/// <param name="Ranked">Models with a headline.</param>
/// <param name="WhyNotTested">Why no pair is tested; null when one can be.</param>
public sealed record MetricComparison(
    MetricDefinition Metric,
    int PairsTested,
    double? TypicalError,
    double? Detectable,
    string? WhyNotDetectable,
    double Margin,
    int Ranked,
    string? WhyNotTested);

/// <summary>A model among the others.</summary>
public sealed record ModelComparison
{
    public required ModelId Model { get; init; }

    /// <summary>Direct edges from this model.</summary>
    public required DominanceLists Dominates { get; init; }

    /// <summary>Direct edges to this model.</summary>
    public required DominanceLists DominatedBy { get; init; }

    /// <summary>Why it takes part in no dominance; null when it does.</summary>
    public string? WhyNotValued { get; init; }

    public required Rivals Rivals { get; init; }

    public required ModelReliability Reliability { get; init; }

    /// <summary>Cells of the per-use-case table that differ from the rest of the board by more than chance.</summary>
    public ImmutableArray<UseCaseMark> UseCaseMarks { get; init; } = [];
}
