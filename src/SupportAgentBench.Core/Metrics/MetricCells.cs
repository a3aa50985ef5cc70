using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>A tally of every metric, in the catalogue's order. One with n = 0 stands for no cell: the metric makes no sense there, or nothing counts.</summary>
public sealed record MetricCells(ImmutableArray<Tally> Tallies)
{
    /// <summary>Null where there is no cell.</summary>
    public Tally? this[MetricDefinition metric] => Tallies[MetricCatalog.IndexOf(metric)] is { N: > 0 } tally ? tally : null;
}

/// <summary>A use case in numbers: pooled over the runs of a model, or of the board.</summary>
public sealed record UseCaseCells(UseCase UseCase, MetricCells Cells)
{
    public Tally? this[MetricDefinition metric] => Cells[metric];
}

/// <summary>A bucket in numbers: pooled over the runs of a model, or of the board.</summary>
public sealed record BucketCells(Bucket Bucket, MetricCells Cells)
{
    public Tally? this[MetricDefinition metric] => Cells[metric];
}

/// <summary>Several use cases that share a row of the per-use-case table.</summary>
/// <param name="Members">In the order of the row.</param>
public sealed record ClusterCells(ImmutableArray<UseCaseCells> Members)
{
    /// <summary>All members together; null when none has a cell.</summary>
    public Tally? this[MetricDefinition metric]
    {
        get
        {
            Tally? sum = null;
            foreach (var member in Members)
            {
                sum = (sum, member[metric]) is ({ } sofar, { } more) ? sofar + more : sum ?? member[metric];
            }

            return sum;
        }
    }

    /// <summary>From the lowest to the highest pooled value of a member: over use cases, not over runs (statistics.md 1.4).</summary>
    public ValueRange? Range(MetricDefinition metric) => ValueRange.Over(Members.Select(member => member[metric]?.Mean));
}

/// <summary>One metric, split by bucket so that a dip adds up.</summary>
public sealed record BucketTallies(Tally Solvable, Tally MustEscalate, Tally Adversarial)
{
    public Tally Total => Solvable + MustEscalate + Adversarial;

    public Tally this[Bucket bucket] => bucket switch
    {
        Bucket.Solvable => Solvable,
        Bucket.MustEscalate => MustEscalate,
        _ => Adversarial,
    };
}
