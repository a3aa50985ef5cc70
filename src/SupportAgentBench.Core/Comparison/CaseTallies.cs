using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>One metric, every model, case by case: what the runs with a value add up to.</summary>
internal sealed class CaseTallies
{
    private readonly long[] _sums;
    private readonly int[] _counts;
    // The column of each of the benchmark's cases; -1 outside the metric's set.
    private readonly int[] _columns;

    private CaseTallies(MetricDefinition metric, Benchmark benchmark, int models)
    {
        Metric = metric;
        Models = models;
        Cases = [.. benchmark.Cases.Where(each => metric.Covers(each.Bucket))];
        _sums = new long[Models * Cases.Length];
        _counts = new int[Models * Cases.Length];
        _columns = new int[benchmark.Cases.Length];
        Array.Fill(_columns, -1);
        for (var column = 0; column < Cases.Length; column++)
        {
            _columns[Cases[column].Index] = column;
        }
    }

    public MetricDefinition Metric { get; }

    public int Models { get; }

    /// <summary>The metric's set, ordered by id.</summary>
    public ImmutableArray<SupportCase> Cases { get; }

    /// <summary>The largest sum of a case: no mean is larger.</summary>
    public long LargestSum
    {
        get
        {
            long largest = 0;
            foreach (var sum in _sums)
            {
                largest = Math.Max(largest, Math.Abs(sum));
            }

            return largest;
        }
    }

    /// <summary>Sum and number of valid runs; model by model, case by case.</summary>
    public (long Sum, int Count) this[int index] => (_sums[index], _counts[index]);

    /// <summary>Parts of one in which every case mean is whole.</summary>
    public int CommonParts()
    {
        var parts = 1;
        foreach (var count in _counts)
        {
            parts = count == 0 || parts % count == 0 ? parts : CommonUnits.Refine(parts, count);
        }

        return parts;
    }

    /// <summary>Tallies of several metrics, in one pass over the conversations.</summary>
    /// <param name="results">The runs of each of the board's models, in the board's order.</param>
    public static ImmutableArray<CaseTallies> Of(ImmutableArray<MetricDefinition> metrics, Board board, ImmutableArray<ModelResults> results)
    {
        ImmutableArray<CaseTallies> tallies = [.. metrics.Select(metric => new CaseTallies(metric, board.Benchmark, results.Length))];
        for (var model = 0; model < results.Length; model++)
        {
            foreach (var run in results[model].Runs)
            {
                // A run without a value of its own adds to no mean either.
                CaseTallies[] counting = [.. tallies.Where(each => board.Models[model][each.Metric][run.Id] is { Why: null })];
                foreach (var conversation in run.Conversations)
                {
                    foreach (var tally in counting)
                    {
                        tally.Count(model, conversation, board.Benchmark);
                    }
                }
            }
        }

        return tallies;
    }

    private void Count(int model, Conversation conversation, Benchmark benchmark)
    {
        var column = _columns[conversation.Case.Index];
        if (column >= 0 && Metric.Value(conversation, benchmark) is { } value)
        {
            _sums[(model * Cases.Length) + column] += value;
            _counts[(model * Cases.Length) + column]++;
        }
    }
}
