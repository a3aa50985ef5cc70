using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>How far one run of a model can be trusted: cases handled right, over and over (statistics.md 4).</summary>
/// <param name="All">Over all cases.</param>
/// <param name="Buckets">In the benchmark's order.</param>
/// <param name="UseCases">In the benchmark's order.</param>
/// <param name="RunDifference">Whether one run differs from the others; null with one run, and when no case changes.</param>
public sealed record ModelReliability(
    Reliability All,
    ImmutableArray<BucketReliability> Buckets,
    ImmutableArray<UseCaseReliability> UseCases,
    RunDifference? RunDifference);

public sealed record BucketReliability(Bucket Bucket, Reliability Reliability);

public sealed record UseCaseReliability(UseCase UseCase, Reliability Reliability);

/// <summary>Reliability over one set of cases.</summary>
public sealed record Reliability
{
    /// <summary>N: runs of the model that count.</summary>
    public required int Runs { get; init; }

    /// <summary>Cases with at least one outcome.</summary>
    public required int Cases { get; init; }

    /// <summary>pass^1: handled right in a single try. Null when nothing was scored.</summary>
    public required PassPower? Once { get; init; }

    /// <summary>pass^N: handled right in all N tries. Null with one run.</summary>
    public required PassPower? EveryRun { get; init; }

    /// <summary>Null with one run.</summary>
    public required OutcomeClasses? Classes { get; init; }

    /// <summary>F: the chance that two runs of the same case disagree. Null with one run.</summary>
    public required Rational? Flake { get; init; }

    /// <summary>95 %.</summary>
    public required Interval? FlakeInterval { get; init; }

    /// <summary>Standard deviation of one run that F foretells. Null with one run.</summary>
    public required ExpectedSwing? Swing { get; init; }

    /// <summary>Why classes and flake index are not available; null when they are.</summary>
    public string? Why { get; init; }
}

/// <summary>pass^k.</summary>
/// <param name="Cases">Cases with at least k runs; the others leave the set.</param>
/// <param name="Interval">95 %; null where all cases are one group.</param>
public sealed record PassPower(int K, Rational Value, int Cases, Interval? Interval);

/// <summary>Cases by what they do over at least two runs. Comparable only between models of equal N.</summary>
public readonly record struct OutcomeClasses(int Every, int Some, int Never)
{
    public int Cases => Every + Some + Never;
}

/// <summary>Cochran's Q over the cases that every run scored.</summary>
/// <param name="StandsOut">
/// The run farthest from the others' mean, where the difference is more than normal scatter (p below 0.01) and there are more than
/// two runs; else null.
/// </param>
public sealed record RunDifference(CochranTest Test, int Cases, RunId? StandsOut)
{
    private const double Level = 0.01;

    /// <summary>Whether the runs differ by more than normal scatter.</summary>
    public bool IsShown => Test.P < Level;
}

/// <summary>What models of at least two runs typically do.</summary>
/// <param name="Bucket">Null = all cases.</param>
/// <param name="Flake">Median of the models' F.</param>
/// <param name="Swing">Of one run with this F: what a model measured once does not show.</param>
public sealed record TypicalFlake(Bucket? Bucket, Rational Flake, ExpectedSwing Swing);
