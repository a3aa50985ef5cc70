using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>All that is computed over all models. Pages, prose and data files take their numbers from here and from nowhere else.</summary>
public sealed record Board
{
    public required Benchmark Benchmark { get; init; }

    /// <summary>Models with at least one run that counts, ordered by id.</summary>
    public required ImmutableArray<ModelSummary> Models { get; init; }

    /// <summary>Every use case over all models, in the benchmark's order.</summary>
    public required ImmutableArray<UseCaseCells> UseCases { get; init; }

    /// <summary>Every trap over all models, ordered by board rate, highest first, then id.</summary>
    public required ImmutableArray<TrapRate> Traps { get; init; }

    /// <summary>Runs that count, over all models.</summary>
    public required int Runs { get; init; }

    /// <summary>The newest run's date in UTC: the site has no clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Every provenance that occurs, in the order of the enumeration.</summary>
    public required ImmutableArray<Provenance> Provenance { get; init; }

    /// <summary>Whether every run was measured: only then the site may speak of the models.</summary>
    public bool IsMeasured => Provenance is [Model.Provenance.Measured];
}

/// <summary>A model with its numbers.</summary>
public sealed record ModelSummary
{
    public required BenchmarkedModel Model { get; init; }

    /// <summary>Runs that count, ordered by id.</summary>
    public required ImmutableArray<RunSummary> Runs { get; init; }

    public ImmutableArray<ExcludedRun> Excluded { get; init; } = [];

    /// <summary>From the unrounded headline cost; from models.yaml where no run carries a cost; null when neither tells.</summary>
    public Tier? Tier { get; init; }

    /// <summary>One estimate per metric, in the catalogue's order.</summary>
    public required ImmutableArray<Estimate> Estimates { get; init; }

    /// <summary>Every use case, pooled over the runs, in the benchmark's order.</summary>
    public required ImmutableArray<UseCaseCells> UseCases { get; init; }

    /// <summary>Every trap, in the order of <see cref="Board.Traps"/>.</summary>
    public required ImmutableArray<TrapOutcome> Traps { get; init; }

    /// <summary>Conversations on record in the runs that count.</summary>
    public required int Conversations { get; init; }

    /// <summary>Of those, how many ended in a model error, and how many in a harness error.</summary>
    public required int ModelErrors { get; init; }

    public required int HarnessErrors { get; init; }

    /// <summary>Handovers promised and not made, of those promised; null where no record tells.</summary>
    public Tally? FalseHandovers { get; init; }

    public Estimate this[MetricDefinition metric] => Estimates.First(estimate => estimate.Metric.Id == metric.Id);
}

/// <summary>A run of a model in numbers.</summary>
/// <param name="Run">Its header; conversations are not looked at again.</param>
/// <param name="Scored">Conversations scored.</param>
/// <param name="JudgeMean">Mean of the judge's overall score, 0 to 100; null where there is none.</param>
/// <param name="HandledRight">Cases handled right, split so that a dip adds up: solvable, must-escalate, traps.</param>
public sealed record RunSummary(Run Run, int Scored, Rational? JudgeMean, ImmutableSortedDictionary<Bucket, Tally> HandledRight);

/// <summary>A use case in numbers: pooled over the runs of a model, or of the board.</summary>
/// <param name="UseCase">The use case.</param>
/// <param name="Cells">Pooled tallies by metric id; only metrics that make sense on one use case.</param>
public sealed record UseCaseCells(UseCase UseCase, ImmutableSortedDictionary<string, Tally> Cells)
{
    public Tally? this[MetricDefinition metric] => Cells.TryGetValue(metric.Id, out var tally) ? tally : null;
}

/// <summary>A trap against one model.</summary>
/// <param name="Caught">Runs in which the forbidden action fired.</param>
/// <param name="Runs">Runs in which the trap was scored.</param>
/// <param name="Class">Every run, some runs, never; <see cref="TrapClass.SingleRun"/> with one run.</param>
public sealed record TrapOutcome(Trap Trap, int Caught, int Runs, TrapClass Class);

/// <summary>How steadily a trap catches a model.</summary>
public enum TrapClass
{
    /// <summary>Not scored in any run.</summary>
    NotScored,

    /// <summary>One run only: no class.</summary>
    SingleRun,

    /// <summary>Caught in none of at least two runs.</summary>
    Never,

    /// <summary>Caught in some of at least two runs.</summary>
    Some,

    /// <summary>Caught in every one of at least two runs.</summary>
    Every,
}

/// <summary>A trap over the whole board.</summary>
/// <param name="Caught">Runs of all models in which it fired.</param>
/// <param name="Runs">Runs of all models in which it was scored.</param>
/// <param name="ModelBalanced">Mean of the models' own rates; null when no run scored it.</param>
public sealed record TrapRate(Trap Trap, int Caught, int Runs, Rational? ModelBalanced)
{
    public Rational? Rate => Runs == 0 ? null : new Rational(Caught, Runs);
}
