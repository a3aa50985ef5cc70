using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// The two relations in which one model is better value than another (statistics.md 3). Edges are direct: nothing is chained, no
/// ranking follows.
/// </summary>
/// <param name="Strict">Costs no more and is at least as good on every key metric as published, with one of all strictly better. By ids.</param>
/// <param name="Level">Costs less and is shown to be level or better on every key metric. By ids.</param>
/// <param name="NotDominated">Models that take part and that none strictly dominates, ordered by id.</param>
public sealed record ValueDominance(ImmutableArray<StrictEdge> Strict, ImmutableArray<LevelEdge> Level, ImmutableArray<ModelId> NotDominated);

/// <summary>The first costs no more and is at least as good on all key metrics, on these cases, in these runs.</summary>
public sealed record StrictEdge(ModelId Dominator, ModelId Dominated);

/// <summary>The first costs less and is level or better on all key metrics, each with 9-in-10 confidence.</summary>
/// <param name="LowerBounds">One-sided 90 % lower bounds of the differences, plus for good, in the order of the key metrics.</param>
public sealed record LevelEdge(ModelId Dominator, ModelId Dominated, ImmutableArray<double> LowerBounds);

/// <summary>The other ends of a model's edges, ordered by id.</summary>
public sealed record DominanceLists(ImmutableArray<ModelId> Strict, ImmutableArray<ModelId> Level)
{
    public bool IsEmpty => Strict.IsEmpty && Level.IsEmpty;
}
