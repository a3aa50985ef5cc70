using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>Tallies of every metric in every group of cases: of a run, then of a model, then of the board.</summary>
internal sealed class CellGrid
{
    private static readonly int Resolution = MetricCatalog.IndexOf(MetricCatalog.Resolution);

    private readonly CaseGroups _groups;
    // One array of cells per metric.
    private readonly Tally[][] _cells;

    public CellGrid(CaseGroups groups)
    {
        _groups = groups;
        _cells = new Tally[MetricCatalog.All.Length][];
        for (var metric = 0; metric < _cells.Length; metric++)
        {
            _cells[metric] = new Tally[groups.Buckets.Length];
            Array.Fill(_cells[metric], Empty(metric));
        }
    }

    public void Add(Conversation conversation)
    {
        var group = _groups.GroupOf(conversation.Case);
        var bucket = _groups.Buckets[group];
        for (var index = 0; index < MetricCatalog.All.Length; index++)
        {
            var metric = MetricCatalog.All[index];
            var counts = metric.Covers(bucket) || (index == Resolution && IsJudgedBeyondItsSet(bucket, conversation));
            if (counts && metric.Value(conversation, _groups.Benchmark) is { } value)
            {
                _cells[index][group] = _cells[index][group].With(value);
            }
        }
    }

    /// <summary>Adds all groups of one metric of another grid.</summary>
    public void Add(CellGrid other, int metric)
    {
        for (var group = 0; group < _groups.Buckets.Length; group++)
        {
            _cells[metric][group] += other._cells[metric][group];
        }
    }

    /// <summary>Adds all of another grid.</summary>
    public void Add(CellGrid other)
    {
        for (var metric = 0; metric < MetricCatalog.All.Length; metric++)
        {
            Add(other, metric);
        }
    }

    /// <summary>The metric over its whole set.</summary>
    public Tally Total(int metric) => Sum(metric, MetricCatalog.All[metric].Covers);

    /// <summary>The metric over the cases of one bucket.</summary>
    public Tally Total(int metric, Bucket bucket) => Sum(metric, each => each == bucket);

    public ImmutableArray<UseCaseCells> UseCases() =>
        [.. _groups.Benchmark.UseCases.Select((useCase, group) => new UseCaseCells(useCase, Cells(metric => _cells[metric][group])))];

    public ImmutableArray<BucketCells> PerBucket() =>
        [.. _groups.Benchmark.Buckets.Select(definition =>
            new BucketCells(definition.Bucket, Cells(metric => Total(metric, definition.Bucket))))];

    /// <summary>A must-escalate case may be judged as resolved too: its own cell shows it, the headline never holds it (statistics.md 1.4).</summary>
    private static bool IsJudgedBeyondItsSet(Bucket bucket, Conversation conversation) =>
        bucket == Bucket.MustEscalate && conversation.Resolved is not null;

    private static Tally Empty(int metric) => new(0, 0, MetricCatalog.All[metric].Scale);

    private static MetricCells Cells(Func<int, Tally> cell)
    {
        var tallies = new Tally[MetricCatalog.All.Length];
        for (var metric = 0; metric < tallies.Length; metric++)
        {
            tallies[metric] = cell(metric);
        }

        return new MetricCells(ImmutableCollectionsMarshal.AsImmutableArray(tallies));
    }

    private Tally Sum(int metric, Func<Bucket, bool> counts)
    {
        var sum = Empty(metric);
        for (var group = 0; group < _groups.Buckets.Length; group++)
        {
            if (counts(_groups.Buckets[group]))
            {
                sum += _cells[metric][group];
            }
        }

        return sum;
    }
}
