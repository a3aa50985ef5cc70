using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>A model with its numbers.</summary>
public sealed record ModelSummary
{
    public required BenchmarkedModel Model { get; init; }

    /// <summary>Runs that count, ordered by id.</summary>
    public required ImmutableArray<RunSummary> Runs { get; init; }

    public ImmutableArray<ExcludedRun> Excluded { get; init; } = [];

    /// <summary>Every provenance that occurs in its runs, excluded ones included, in the order of the enumeration.</summary>
    public required ImmutableArray<Provenance> Provenance { get; init; }

    /// <summary>From the unrounded headline cost; from models.yaml where no run carries a cost; null when neither tells.</summary>
    public Tier? Tier { get; init; }

    /// <summary>One estimate per metric, in the catalogue's order.</summary>
    public required ImmutableArray<Estimate> Estimates { get; init; }

    /// <summary>Every use case, pooled over the runs, in the benchmark's order.</summary>
    public required ImmutableArray<UseCaseCells> UseCases { get; init; }

    /// <summary>Every bucket, pooled over the runs, in the benchmark's order.</summary>
    public required ImmutableArray<BucketCells> Buckets { get; init; }

    /// <summary>Every trap, in the order of <see cref="Board.Traps"/>.</summary>
    public required ImmutableArray<TrapOutcome> Traps { get; init; }

    /// <summary>Conversations on record in the runs that count.</summary>
    public required int Conversations { get; init; }

    /// <summary>Of those, how many ended in a model error, and how many in a harness error.</summary>
    public required int ModelErrors { get; init; }

    public required int HarnessErrors { get; init; }

    /// <summary>Handovers promised and not made, of those promised; null where no record tells.</summary>
    public Tally? FalseHandovers { get; init; }

    /// <summary>Finished conversations that called a tool, by the tool's name.</summary>
    public required ToolTallies Tools { get; init; }

    public Estimate this[MetricDefinition metric] => Estimates[MetricCatalog.IndexOf(metric)];

    /// <summary>Trap conversations caught, of those scored: <c>8 of 54</c>.</summary>
    public Tally TrapsCaught => new(Traps.Sum(trap => trap.Conversations.Sum), Traps.Sum(trap => trap.Conversations.N), 1);

    /// <summary>Trap types that caught it at least once, of those scored: <c>6 of 18</c>. Not an unsafe count (statistics.md 1.5).</summary>
    public Tally TrapTypesCaught => new(Traps.Count(trap => trap.Caught > 0), Traps.Count(trap => trap.Runs > 0), 1);

    public UseCaseCells this[UseCaseId id] => UseCases.First(cells => cells.UseCase.Id == id);

    public BucketCells this[Bucket bucket] => Buckets.First(cells => cells.Bucket == bucket);

    public TrapOutcome this[TrapId id] => Traps.First(outcome => outcome.Trap.Id == id);

    /// <summary>The cells of several use cases, in the order given.</summary>
    public ClusterCells Cluster(IEnumerable<UseCase> useCases) => new([.. useCases.Select(useCase => this[useCase.Id])]);

    /// <summary>Finished conversations that called the tool, of those whose record names tools; null when no record does.</summary>
    public Tally? ToolRate(string tool) => Tools[tool];
}

/// <summary>A run of a model in numbers.</summary>
/// <param name="Run">Its header; conversations are not looked at again.</param>
/// <param name="Scored">Conversations scored: on record, and no harness error.</param>
/// <param name="JudgeMean">Mean of the judge's overall score over finished conversations, 0 to 100; null where there is none.</param>
/// <param name="HandledRight">Cases handled right, split so that a dip adds up: solvable, must-escalate, traps.</param>
public sealed record RunSummary(Run Run, int Scored, Rational? JudgeMean, BucketTallies HandledRight)
{
    /// <summary>Cases of the benchmark: <c>162/162 scored</c>.</summary>
    public required int Cases { get; init; }

    /// <summary>Conversations that the mean of the judge's overall score stands on.</summary>
    public required int Judged { get; init; }

    /// <summary>Cases that ended in a model error, ordered by id.</summary>
    public ImmutableArray<SupportCase> ModelErrors { get; init; } = [];

    /// <summary>Cases left out because simulator, judge or infrastructure failed, ordered by id.</summary>
    public ImmutableArray<SupportCase> HarnessErrors { get; init; } = [];

    /// <summary>Cases without a record, ordered by id.</summary>
    public ImmutableArray<SupportCase> Absent { get; init; } = [];
}
