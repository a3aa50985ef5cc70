using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>One metric, every model, case by case: what the runs with a value add up to.</summary>
internal sealed class CaseTallies
{
    private readonly Int128[] _sums;
    private readonly int[] _counts;

    /// <param name="results">The runs of each of the board's models, in the board's order.</param>
    public CaseTallies(MetricDefinition metric, Board board, ImmutableArray<ModelResults> results)
    {
        Metric = metric;
        Models = results.Length;
        Cases = [.. board.Benchmark.Cases.Where(each => metric.Covers(each.Bucket))];
        _sums = new Int128[Models * Cases.Length];
        _counts = new int[Models * Cases.Length];
        var columns = new int[board.Benchmark.Cases.Length];
        Array.Fill(columns, -1);
        for (var column = 0; column < Cases.Length; column++)
        {
            columns[Cases[column].Index] = column;
        }

        for (var model = 0; model < Models; model++)
        {
            var estimate = board.Models[model][metric];
            foreach (var run in results[model].Runs.Where(run => estimate[run.Id] is { Why: null }))
            {
                Count(run, model * Cases.Length, columns, board.Benchmark);
            }
        }
    }

    public MetricDefinition Metric { get; }

    public int Models { get; }

    /// <summary>The metric's set, ordered by id.</summary>
    public ImmutableArray<SupportCase> Cases { get; }

    /// <summary>The largest mean of a case, at least: none is larger than its sum.</summary>
    public Int128 LargestMean => _sums.Length == 0 ? 0 : _sums.Max(Int128.Abs);

    /// <summary>Sum and number of valid runs; model by model, case by case.</summary>
    public (Int128 Sum, int Count) this[int index] => (_sums[index], _counts[index]);

    /// <summary>Parts of one in which every case mean is whole.</summary>
    public int CommonParts() => CommonUnits.Of(_counts.Distinct().Where(count => count > 0));

    private void Count(Run run, int row, int[] columns, Benchmark benchmark)
    {
        foreach (var conversation in run.Conversations)
        {
            var column = columns[conversation.Case.Index];
            if (column >= 0 && Metric.Value(conversation, benchmark) is { } value)
            {
                _sums[row + column] += value;
                _counts[row + column]++;
            }
        }
    }
}
