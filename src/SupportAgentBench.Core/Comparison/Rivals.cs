using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Whom a model is held against.</summary>
/// <param name="Cheaper">The dearest model that costs less; null for the cheapest, and without a cost.</param>
/// <param name="Dearer">The cheapest model that costs more; null for the dearest, and without a cost.</param>
/// <param name="NearestInPrice">Up to five, by difference in cost, then id.</param>
/// <param name="Better">Up to five neighbours with more cases handled right, nearest first.</param>
/// <param name="Worse">Up to five neighbours with fewer, nearest first; models with as many stand by id.</param>
public sealed record Rivals(
    ModelId? Cheaper,
    ModelId? Dearer,
    ImmutableArray<ModelId> NearestInPrice,
    ImmutableArray<ModelId> Better,
    ImmutableArray<ModelId> Worse);
