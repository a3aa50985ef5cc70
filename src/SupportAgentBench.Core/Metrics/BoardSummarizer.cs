using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>Conversations in, numbers out: definitions of statistics.md section 1, in exact integers up to the last division.</summary>
public static class BoardSummarizer
{
    /// <summary>Computes the board. The order of models, runs and conversations in the data changes nothing.</summary>
    /// <param name="threads">Most models counted at a time; the result is the same for every number.</param>
    public static Board Summarize(BenchmarkData data, int threads = 1)
    {
        var benchmark = data.Benchmark;
        var groups = new CaseGroups(benchmark);
        ImmutableArray<ModelResults> results = [.. data.Models.OrderBy(model => model.Model.Id)];
        ImmutableArray<ModelTallies> models = Count([.. results.Where(model => model.Runs.Length > 0)], groups, threads);
        ImmutableArray<TrapRate> traps = [.. benchmark.Traps.Select((trap, index) => RateOf(trap, [.. models.Select(model => model.Traps[index])]))];
        var trapOrder = Enumerable.Range(0, traps.Length).ToArray();
        Array.Sort(trapOrder, (left, right) => Compare(traps[left], traps[right]));

        var pooled = new CellGrid(groups);
        foreach (var model in models)
        {
            pooled.Add(model.Grid);
        }

        return new Board
        {
            Benchmark = benchmark,
            Models = [.. models.Select(model => model.Summarize(trapOrder))],
            WithoutRuns = [.. results.Where(model => model.Runs.Length == 0)],
            UseCases = pooled.UseCases(),
            Buckets = pooled.PerBucket(),
            Traps = [.. trapOrder.Select(index => traps[index])],
            Runs = results.Sum(model => model.Runs.Length),
            AsOf = NewestRun(results),
            Provenance = ModelTallies.ProvenanceOf(results),
        };
    }

    private static ImmutableArray<ModelTallies> Count(ImmutableArray<ModelResults> results, CaseGroups groups, int threads)
    {
        var tallies = new ModelTallies[results.Length];
        SharedWork.Do(tallies.Length, threads, index => tallies[index] = new ModelTallies(results[index], groups));
        return ImmutableCollectionsMarshal.AsImmutableArray(tallies);
    }

    private static TrapRate RateOf(Trap trap, ImmutableArray<TrapOutcome> outcomes)
    {
        var sum = Rational.Zero;
        var models = 0;
        foreach (var outcome in outcomes)
        {
            if (outcome.Runs > 0)
            {
                sum += new Rational(outcome.Caught, outcome.Runs);
                models++;
            }
        }

        var caught = outcomes.Sum(outcome => outcome.Caught);
        var runs = outcomes.Sum(outcome => outcome.Runs);
        return new TrapRate(trap, caught, runs, models == 0 ? null : sum / models);
    }

    /// <summary>Highest board rate first, unscored traps last; ids are unique and decide the rest.</summary>
    private static int Compare(TrapRate left, TrapRate right)
    {
        var byRate = (right.Rate ?? -1).CompareTo(left.Rate ?? -1);
        return byRate != 0 ? byRate : left.Trap.Id.CompareTo(right.Trap.Id);
    }

    /// <summary>Runs that count decide; only where there is none, the excluded ones.</summary>
    private static DateOnly NewestRun(ImmutableArray<ModelResults> models)
    {
        Run[] counted = [.. models.SelectMany(model => model.Runs)];
        Run[] runs = counted.Length > 0 ? counted : [.. models.SelectMany(model => model.Excluded).Select(each => each.Run)];
        return runs.Length > 0 ? DateOnly.FromDateTime(runs.Max(run => run.StartedAt).UtcDateTime) : DateOnly.MinValue;
    }
}
