using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>A metric of a model, measured: the headline with everything that must stand beside it.</summary>
public sealed record Estimate
{
    public required MetricDefinition Metric { get; init; }

    /// <summary>One value per run that counts, in the order of run ids; a run may have none for this metric and says why.</summary>
    public required ImmutableArray<RunValue> PerRun { get; init; }

    /// <summary>Median of the run values, exact, in the metric's unit; null = n/a.</summary>
    public Rational? Median { get; init; }

    /// <summary>Why there is no median, in words; null when there is one.</summary>
    public string? Why { get; init; }

    /// <summary>The median count (may end in .5) of a proportion whose runs all share n and whose conversations all add 0 or 1; else null.</summary>
    public Rational? Count { get; init; }

    /// <summary>The n all runs share; null when they differ.</summary>
    public int? CountOf { get; init; }

    /// <summary>Cases that belong to the metric's set; more than <see cref="CountOf"/> when some are not scored.</summary>
    public required int FullN { get; init; }

    /// <summary>All runs with a value together.</summary>
    public required Tally Pooled { get; init; }

    /// <summary>95 % interval; null until the comparison computes it, and where there is none.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Why there is a headline and no interval; null when there is one, or before the comparison.</summary>
    public string? WhyNoInterval { get; init; }

    /// <summary>Range of ranks; null until the comparison computes it, and where there is none.</summary>
    public RankRange? Rank { get; init; }

    /// <summary>Why there is a headline and no rank; null when there is one, or before the comparison.</summary>
    public string? WhyNoRank { get; init; }

    /// <summary>Number of runs behind the headline: those with a value.</summary>
    public int Runs => PerRun.Count(run => run.Why is null);

    /// <summary>From the lowest to the highest run value; null where no run has one.</summary>
    public ValueRange? Range => ValueRange.Over(PerRun.Select(run => run.Value));

    /// <summary>The value of a run; null when the model has no such run.</summary>
    public RunValue? this[RunId run] => PerRun.FirstOrDefault(value => value.Run == run);
}

/// <summary>A metric in one run.</summary>
/// <param name="FullN">Cases that belong to the metric's set; more than the tally's n when some are not scored.</param>
/// <param name="Why">Why the run has no value; null when it has one.</param>
public sealed record RunValue(RunId Run, Tally Tally, int FullN, string? Why = null)
{
    public Rational? Value => Why is null ? Tally.Mean : null;
}

/// <summary>The lowest and the highest of some values, in the metric's unit.</summary>
public readonly record struct ValueRange(Rational Low, Rational High)
{
    /// <summary>The range of the values that are there; null when none is.</summary>
    public static ValueRange? Over(IEnumerable<Rational?> values)
    {
        ValueRange? range = null;
        foreach (var value in values)
        {
            if (value is { } known)
            {
                range = range is { } sofar
                    ? new ValueRange(known < sofar.Low ? known : sofar.Low, known > sofar.High ? known : sofar.High)
                    : new ValueRange(known, known);
            }
        }

        return range;
    }
}

/// <summary>Both ends in the metric's unit.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The smallest interval that holds this one and a value.</summary>
    public Interval Including(double value) => new(Math.Min(Low, value), Math.Max(High, value));
}

/// <summary>From the best to the worst rank a model may have (statistics.md 2.5).</summary>
/// <param name="Of">How many models are ranked.</param>
public readonly record struct RankRange(int From, int To, int Of)
{
    /// <summary>Whether the range rules anything out; if not, the rank is not resolved.</summary>
    public bool IsResolved => Of == 1 || From > 1 || To < Of;
}
