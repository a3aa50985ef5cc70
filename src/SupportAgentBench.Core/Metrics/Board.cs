using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>All that is computed over all models. Pages, prose and data files take their numbers from here and from nowhere else.</summary>
public sealed record Board
{
    public required Benchmark Benchmark { get; init; }

    /// <summary>Models with at least one run that counts, ordered by id.</summary>
    public required ImmutableArray<ModelSummary> Models { get; init; }

    /// <summary>Models without a run that counts, ordered by id: named in a footnote, in no number.</summary>
    public ImmutableArray<ModelResults> WithoutRuns { get; init; } = [];

    /// <summary>Every use case over all models, in the benchmark's order.</summary>
    public required ImmutableArray<UseCaseCells> UseCases { get; init; }

    /// <summary>Every bucket over all models, in the benchmark's order.</summary>
    public required ImmutableArray<BucketCells> Buckets { get; init; }

    /// <summary>Every trap over all models, ordered by board rate, highest first, then id.</summary>
    public required ImmutableArray<TrapRate> Traps { get; init; }

    /// <summary>Runs that count, over all models.</summary>
    public required int Runs { get; init; }

    /// <summary>The newest run's date in UTC: the site has no clock. The first day of the calendar when there is no run at all.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Every provenance that occurs, excluded runs included, in the order of the enumeration.</summary>
    public required ImmutableArray<Provenance> Provenance { get; init; }

    /// <summary>What is computed between models; null until the comparison completes the board.</summary>
    public BoardComparison? Comparison { get; init; }

    /// <summary>Whether every run was measured: only then the site may speak of the models.</summary>
    public bool IsMeasured => Provenance is [Model.Provenance.Measured];

    /// <summary>Conversations on record in the runs that count.</summary>
    public long Conversations
    {
        get
        {
            long conversations = 0;
            foreach (var model in Models)
            {
                conversations += model.Conversations;
            }

            return conversations;
        }
    }

    /// <summary>A model's numbers; null when it has no run that counts.</summary>
    public ModelSummary? Find(ModelId id) => OrderedById.Find(Models, id, static summary => summary.Model.Id);

    /// <summary>Where a model stands among all by the exact headline: 1 for the best, or for the lowest where neither direction is better. Null where it has none.</summary>
    public Place? PlaceOf(ModelSummary model, MetricDefinition metric)
    {
        if (model[metric].Median is not { } own)
        {
            return null;
        }

        Rational[] medians = [.. Models.Select(other => other[metric].Median).OfType<Rational>()];
        var ahead = medians.Count(median => metric.Better == Better.High ? median > own : median < own);
        return new Place(ahead + 1, medians.Count(median => median == own), medians.Length);
    }
}

/// <summary>A place in the order of printed headlines; says nothing about whether neighbours can be told apart.</summary>
/// <param name="Number">1 and up; models with equal values share the best place of theirs.</param>
/// <param name="Sharing">How many models have this value, this one included.</param>
/// <param name="Of">How many models have a value.</param>
public readonly record struct Place(int Number, int Sharing, int Of);
