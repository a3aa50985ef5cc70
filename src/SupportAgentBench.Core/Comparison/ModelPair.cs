using System.Collections.Immutable;
using System.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Two models on the same cases.</summary>
/// <param name="A">The smaller id (ordinal).</param>
/// <param name="Differences">a - b, one per metric in the catalogue's order; null where no case is shared or the metric has one group of cases.</param>
public sealed record ModelPair(ModelId A, ModelId B, ImmutableArray<PairDifference?> Differences)
{
    public PairDifference? this[MetricDefinition metric] => Differences[MetricCatalog.IndexOf(metric)];
}

/// <summary>How two models differ on one metric: over case means, never over printed headlines (statistics.md 2.4).</summary>
public sealed record PairDifference
{
    /// <summary>The first less the second, exact, in the metric's unit.</summary>
    public required Rational Difference { get; init; }

    public required double StandardError { get; init; }

    /// <summary>95 %, before any regard to how many pairs there are.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Both ends are one-sided 90 % bounds: what the "level or better" relation asks (statistics.md 3.3).</summary>
    public required Interval Bounds90 { get; init; }

    /// <summary>Cases with a value on both sides.</summary>
    public required int Cases { get; init; }

    /// <summary>p of this pair alone.</summary>
    public required double P { get; init; }

    /// <summary>p adjusted over all tested pairs of the metric (Benjamini-Hochberg): at most 0.05 is a difference.</summary>
    public required double AdjustedP { get; init; }

    /// <summary>The first against the second; null where neither direction is better.</summary>
    public required PairVerdict? Verdict { get; init; }

    /// <summary>The second less the first.</summary>
    public PairDifference Mirrored() => this with
    {
        Difference = -Difference,
        Interval = new Interval(-Interval.High, -Interval.Low),
        Bounds90 = new Interval(-Bounds90.High, -Bounds90.Low),
        Verdict = Verdict?.Mirrored(),
    };
}

/// <summary>What may be said about two models on one metric.</summary>
public enum PairVerdict
{
    /// <summary>The gap is smaller than this benchmark can see, which does not mean that they are equal.</summary>
    TooCloseToCall,

    /// <summary>Shown to differ by less than the margin.</summary>
    Level,

    /// <summary>Shown to be better.</summary>
    Ahead,

    /// <summary>Shown to be worse.</summary>
    Behind,

    /// <summary>Shown to be better, and by less than the margin.</summary>
    AheadByASmallMargin,

    /// <summary>Shown to be worse, and by less than the margin.</summary>
    BehindByASmallMargin,
}

/// <summary>Words and signs of verdicts.</summary>
public static class PairVerdicts
{
    /// <summary>The verdict on a difference.</summary>
    /// <param name="sign">Of the difference, plus for good.</param>
    /// <param name="isDifferent">Whether it is told apart from none.</param>
    /// <param name="isWithinMargin">Whether it is shown to be smaller than the margin.</param>
    public static PairVerdict Of(int sign, bool isDifferent, bool isWithinMargin) => (isDifferent, isWithinMargin, sign) switch
    {
        (false, false, _) or (true, false, 0) => PairVerdict.TooCloseToCall,
        (false, true, _) or (true, true, 0) => PairVerdict.Level,
        (true, false, > 0) => PairVerdict.Ahead,
        (true, false, _) => PairVerdict.Behind,
        (true, true, > 0) => PairVerdict.AheadByASmallMargin,
        _ => PairVerdict.BehindByASmallMargin,
    };

    /// <summary>As data files and pages print it.</summary>
    public static string Words(this PairVerdict verdict) => verdict switch
    {
        PairVerdict.TooCloseToCall => "too close to call",
        PairVerdict.Level => "level",
        PairVerdict.Ahead => "ahead",
        PairVerdict.Behind => "behind",
        PairVerdict.AheadByASmallMargin => "ahead by a small margin",
        PairVerdict.BehindByASmallMargin => "behind by a small margin",
        _ => throw new UnreachableException(),
    };

    public static bool IsAhead(this PairVerdict verdict) => verdict is PairVerdict.Ahead or PairVerdict.AheadByASmallMargin;

    public static bool IsBehind(this PairVerdict verdict) => verdict is PairVerdict.Behind or PairVerdict.BehindByASmallMargin;

    /// <summary>The second's verdict against the first.</summary>
    public static PairVerdict Mirrored(this PairVerdict verdict) => verdict switch
    {
        PairVerdict.Ahead => PairVerdict.Behind,
        PairVerdict.Behind => PairVerdict.Ahead,
        PairVerdict.AheadByASmallMargin => PairVerdict.BehindByASmallMargin,
        PairVerdict.BehindByASmallMargin => PairVerdict.AheadByASmallMargin,
        _ => verdict,
    };
}
