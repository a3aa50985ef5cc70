using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Which cases a model handled right in which run.</summary>
internal sealed class CasePasses
{
    // A row a case, a column a run; null = no outcome.
    private readonly bool?[] _passes;

    public CasePasses(ImmutableArray<Run> runs, Benchmark benchmark)
    {
        Runs = runs.Length;
        _passes = new bool?[benchmark.Cases.Length * Runs];
        for (var run = 0; run < Runs; run++)
        {
            foreach (var conversation in runs[run].Conversations)
            {
                if (MetricCatalog.HandledRight.Value(conversation, benchmark) is { } value)
                {
                    _passes[(conversation.Case.Index * Runs) + run] = value > 0;
                }
            }
        }
    }

    public int Runs { get; }

    /// <summary>Each of the benchmark's cases over all runs.</summary>
    public RepeatedOutcome[] Outcomes()
    {
        var outcomes = new RepeatedOutcome[_passes.Length / Runs];
        for (var index = 0; index < outcomes.Length; index++)
        {
            var row = Row(index);
            outcomes[index] = new RepeatedOutcome(row.Count(true), Runs - row.Count((bool?)null));
        }

        return outcomes;
    }

    /// <summary>Passes of each run and of each case, over the cases that every run scored.</summary>
    public (int[] RunTotals, int[] CaseTotals) Complete()
    {
        var runTotals = new int[Runs];
        var caseTotals = new List<int>();
        for (var index = 0; index * Runs < _passes.Length; index++)
        {
            var row = Row(index);
            if (!row.Contains(null))
            {
                var passes = 0;
                for (var run = 0; run < Runs; run++)
                {
                    passes += row[run] == true ? 1 : 0;
                    runTotals[run] += row[run] == true ? 1 : 0;
                }

                caseTotals.Add(passes);
            }
        }

        return (runTotals, [.. caseTotals]);
    }

    private ReadOnlySpan<bool?> Row(int index) => _passes.AsSpan(index * Runs, Runs);
}
