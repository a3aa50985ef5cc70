using System.Collections.Immutable;

namespace SupportAgentBench.Core.Model;

/// <summary>Everything that was read, checked: nothing after this asks whether an id exists or a value is in range.</summary>
public sealed record BenchmarkData
{
    public required Benchmark Benchmark { get; init; }

    /// <summary>Models ordered by id (ordinal), with or without runs.</summary>
    public required ImmutableArray<ModelResults> Models { get; init; }

    public required SiteFacts Site { get; init; }

    /// <summary>Verdicts ordered by model id; a model without one has none here.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = [];

    /// <summary>Hand-written pages ordered by name.</summary>
    public ImmutableArray<HandWrittenPage> Pages { get; init; } = [];
}

/// <summary>A model with its runs.</summary>
/// <param name="Runs">Runs that count, ordered by id.</param>
/// <param name="Excluded">Runs with too many conversations left out, ordered by id.</param>
public sealed record ModelResults(BenchmarkedModel Model, ImmutableArray<Run> Runs, ImmutableArray<ExcludedRun> Excluded);

/// <summary>A run that does not enter any number, and why.</summary>
/// <param name="Reason">Words for a footnote: "5 of 162 conversations absent".</param>
public sealed record ExcludedRun(Run Run, string Reason);
