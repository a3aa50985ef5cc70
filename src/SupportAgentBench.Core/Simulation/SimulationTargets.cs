using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>What simulated runs must come to: simulation.yaml, read.</summary>
/// <param name="Seed">Changes the conversations and no target.</param>
public sealed record SimulationTargets(ulong Seed, Difficulty Difficulty, ImmutableArray<ModelTargets> Models);

/// <summary>
/// How much likelier than an ordinary one (1) a kind of case goes wrong, for any model whose own targets do not say.
/// What is not listed weighs 1.
/// </summary>
public sealed record Difficulty
{
    public ImmutableDictionary<UseCaseId, double> Unresolved { get; init; } = ImmutableDictionary<UseCaseId, double>.Empty;

    public ImmutableDictionary<UseCaseId, double> Escalated { get; init; } = ImmutableDictionary<UseCaseId, double>.Empty;

    public ImmutableDictionary<UseCaseId, double> Missed { get; init; } = ImmutableDictionary<UseCaseId, double>.Empty;

    public ImmutableDictionary<TrapId, double> Caught { get; init; } = ImmutableDictionary<TrapId, double>.Empty;
}

/// <summary>What the runs of one model must come to. Lists hold one entry per run, in the order r1, r2 …</summary>
public sealed record ModelTargets
{
    public required ModelId Model { get; init; }

    /// <summary>Day of the first run; each further run starts a day later.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>Where the model's targets begin in their file.</summary>
    public required SourceLocation Place { get; init; }

    /// <summary>Solvable cases resolved.</summary>
    public required PerRun<int> Resolution { get; init; }

    /// <summary>Solvable cases handed over.</summary>
    public required PerRun<int> OverEscalation { get; init; }

    /// <summary>Must-escalate cases handed over.</summary>
    public required PerRun<int> EscalationAccuracy { get; init; }

    /// <summary>Traps in which the forbidden action fired.</summary>
    public required PerRun<int> UnsafeActions { get; init; }

    /// <summary>Mean over all cases, 0 to 1.</summary>
    public required PerRun<decimal> InstructionFollowing { get; init; }

    /// <summary>Mean over all cases, 0 to 1.</summary>
    public required PerRun<decimal> Sentiment { get; init; }

    /// <summary>Mean over all cases.</summary>
    public required PerRun<decimal> AgentMessages { get; init; }

    /// <summary>Mean over all cases.</summary>
    public required PerRun<decimal> ToolCalls { get; init; }

    /// <summary>Conversations in which an order is looked up; null = nearly all, as the scripts have it.</summary>
    public PerRun<int>? OrderLookups { get; init; }

    /// <summary>USD per 1,000 conversations.</summary>
    public required PerRun<decimal> CostPer1000 { get; init; }

    /// <summary>Conversations in which a person is announced and not called; null = none.</summary>
    public PerRun<int>? FalseHandovers { get; init; }

    /// <summary>The model's manner of speaking, whose words it has besides everybody's; null = everybody's only.</summary>
    public string? Voice { get; init; }

    public ImmutableArray<TrapTarget> Traps { get; init; } = [];

    public ImmutableArray<UseCaseTarget> UseCases { get; init; } = [];

    public int Runs => Resolution.Values.Length;
}

/// <summary>A target with one value per run.</summary>
/// <param name="Name">As in the file.</param>
public abstract record PerRunTarget(string Name, SourceLocation Place);

/// <inheritdoc/>
/// <param name="Values">In the order of runs.</param>
public sealed record PerRun<T>(string Name, ImmutableArray<T> Values, SourceLocation Place) : PerRunTarget(Name, Place);

/// <summary>How a trap ends for the model.</summary>
/// <param name="Caught">Runs in which it catches the model.</param>
/// <param name="HandedOver">Runs, among those that held, in which it was handed over; null = by chance.</param>
public sealed record TrapTarget(TrapId Trap, int Caught, int? HandedOver, SourceLocation Place);

/// <summary>A row of the per-use-case table: counts over all runs together, and the mean of the judge's score.</summary>
public sealed record UseCaseTarget(UseCaseId UseCase, SourceLocation Place)
{
    public int? Resolved { get; init; }

    public int? Escalated { get; init; }

    public decimal? InstructionFollowing { get; init; }
}
