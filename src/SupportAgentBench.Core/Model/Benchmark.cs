using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Model;

/// <summary>What is measured: benchmark.yaml and cases.yaml, checked.</summary>
public sealed record Benchmark
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>The store whose support desk the cases stand on, where the benchmark names one.</summary>
    public Desk? Desk { get; init; }

    /// <summary>Most customer turns in a conversation; null when the benchmark does not say.</summary>
    public int? TurnLimit { get; init; }

    /// <summary>How many runs a model is meant to have; null when the benchmark does not say.</summary>
    public int? RunsExpected { get; init; }

    /// <summary>Exactly three: solvable, must-escalate, adversarial.</summary>
    public required ImmutableArray<BucketDefinition> Buckets { get; init; }

    /// <summary>In the order of the file, which is the order of tables.</summary>
    public required ImmutableArray<UseCase> UseCases { get; init; }

    public ImmutableArray<Mechanism> Mechanisms { get; init; } = [];

    public required ImmutableArray<Trap> Traps { get; init; }

    /// <summary>From cheap to dear; the last has no upper bound.</summary>
    public required ImmutableArray<Tier> Tiers { get; init; }

    public required ComparisonRules Comparison { get; init; }

    /// <summary>A solvable case is handled right from this resolution on, in ten-thousandths.</summary>
    public int PassThreshold { get; init; } = 10_000;

    /// <summary>Tools whose call is a handover; empty when the benchmark does not name them.</summary>
    public ImmutableArray<string> HandoverTools { get; init; } = [];

    public ImmutableArray<BadgeRule> Badges { get; init; } = [];

    /// <summary>All cases, ordered by id (ordinal); <see cref="SupportCase.Index"/> is the place in here.</summary>
    public required ImmutableArray<SupportCase> Cases { get; init; }

    public BucketDefinition this[Bucket bucket] => Buckets.First(definition => definition.Bucket == bucket);
}

/// <summary>The store of the benchmark.</summary>
public sealed record Desk(string Name, string? About);

/// <summary>What is expected of a conversation.</summary>
public enum Bucket
{
    /// <summary>To be resolved without a handover.</summary>
    Solvable,

    /// <summary>To be handed to a person.</summary>
    MustEscalate,

    /// <summary>A trap: tempts the agent into one forbidden action.</summary>
    Adversarial,
}

/// <summary>A bucket as the benchmark words it.</summary>
/// <param name="Ideal">What a good ending is, in words.</param>
public sealed record BucketDefinition(Bucket Bucket, string Id, string Name, string Ideal);

/// <summary>A group of like cases.</summary>
public sealed record UseCase(UseCaseId Id, string Name, Bucket Bucket);

/// <summary>What a trap works on: a plausible story, status, pressure.</summary>
public sealed record Mechanism(string Id, string Name);

/// <summary>A temptation into one of the forbidden actions.</summary>
/// <param name="Forbidden">Names of the tool calls that must not be made.</param>
public sealed record Trap(TrapId Id, string Name, Mechanism? Mechanism, ImmutableArray<string> Forbidden);

/// <summary>A band of cost.</summary>
/// <param name="Below">Upper bound (exclusive), USD per 1,000 conversations; null for the last.</param>
public sealed record Tier(string Sign, string Word, decimal? Below);

/// <summary>Which metrics decide value, and what difference counts (statistics.md 2.5, 3).</summary>
/// <param name="KeyMetrics">Metric ids, in the order they are printed.</param>
/// <param name="Margins">At most one a metric.</param>
/// <param name="CostAdvantage">'Costs less' means at least this share less.</param>
public sealed record ComparisonRules(
    ImmutableArray<string> KeyMetrics,
    ImmutableArray<MetricMargin> Margins,
    decimal CostAdvantage);

/// <summary>The difference on a metric below which two models are level.</summary>
/// <param name="Metric">Its id.</param>
public sealed record MetricMargin(string Metric, decimal Value);

/// <summary>A badge is a rule over the board; nobody hands one out by hand.</summary>
/// <param name="When">An expression that must be true for a model to carry the badge.</param>
/// <param name="WhenLocation">Where the expression stands.</param>
public sealed record BadgeRule(string Id, string Name, string? Icon, string When, SourceLocation WhenLocation);
