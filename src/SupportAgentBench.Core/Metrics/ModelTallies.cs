using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>The runs of one model together.</summary>
internal sealed class ModelTallies
{
    private readonly ModelResults _results;
    private readonly CaseGroups _groups;
    private readonly ImmutableArray<RunTallies> _runs;
    private readonly ImmutableArray<TrapOutcome> _traps;

    public ModelTallies(ModelResults results, CaseGroups groups)
    {
        _results = results;
        _groups = groups;
        _runs = [.. results.Runs.OrderBy(run => run.Id).Select(run => new RunTallies(run, groups))];
        _traps = [.. groups.Benchmark.Traps.Select(Outcome)];
        Estimates = [.. MetricCatalog.All.Select((metric, index) => EstimateOf(metric, index))];
    }

    /// <summary>All runs pooled; a metric that a run has no value for is not taken from that run.</summary>
    public CellGrid Grid => field ??= Pool();

    /// <summary>Per trap, in the benchmark's order.</summary>
    public ImmutableArray<TrapOutcome> Traps => _traps;

    private ImmutableArray<Estimate> Estimates { get; }

    /// <param name="trapOrder">Indices of the benchmark's traps in the order of tables.</param>
    public ModelSummary Summarize(int[] trapOrder) => new()
    {
        Model = _results.Model,
        Runs = [.. _runs.Select(run => run.Summarize())],
        Excluded = [.. _results.Excluded.OrderBy(excluded => excluded.Run.Id)],
        Provenance = ProvenanceOf([_results]),
        Tier = TierOf(Estimates[MetricCatalog.IndexOf(MetricCatalog.Cost)].Median),
        Estimates = Estimates,
        UseCases = Grid.UseCases(),
        Buckets = Grid.PerBucket(),
        Traps = [.. trapOrder.Select(index => _traps[index])],
        Conversations = _results.Runs.Sum(run => run.Conversations.Length),
        ModelErrors = CountOf(ConversationStatus.ModelError),
        HarnessErrors = CountOf(ConversationStatus.HarnessError),
        FalseHandovers = FalseHandovers(),
        Tools = Tools(),
    };

    /// <summary>Every provenance of some models' runs, excluded ones included, in the order of the enumeration.</summary>
    public static ImmutableArray<Provenance> ProvenanceOf(IEnumerable<ModelResults> models)
    {
        Run[] runs = [.. models.SelectMany(model => model.Runs.Concat(model.Excluded.Select(excluded => excluded.Run)))];
        return [.. Array.FindAll(Enum.GetValues<Provenance>(), provenance => runs.Any(run => run.Provenance == provenance))];
    }

    private static string? WhyNone(ImmutableArray<RunValue> runs)
    {
        string[] reasons = [.. runs.Select(run => run.Why).OfType<string>().Distinct(StringComparer.Ordinal)];
        return reasons.Length == 1
            ? reasons[0]
            : string.Join("; ", runs.Where(run => run.Why is not null).Select(run => $"{run.Run}: {run.Why}"));
    }

    private Estimate EstimateOf(MetricDefinition metric, int index)
    {
        ImmutableArray<RunValue> perRun = [.. _runs.Select(run => run.Value(index))];
        RunValue[] valid = [.. perRun.Where(run => run.Why is null)];
        var pooled = new Tally(0, 0, metric.Scale);
        foreach (var run in valid)
        {
            pooled += run.Tally;
        }

        var estimate = new Estimate { Metric = metric, PerRun = perRun, FullN = _groups.FullN(index), Pooled = pooled };
        if (valid.Length == 0)
        {
            return estimate with { Why = WhyNone(perRun) };
        }

        var n = valid[0].Tally.N;
        var sharesN = valid.All(run => run.Tally.N == n);
        var isCount = metric.IsProportion && sharesN && !pooled.IsFractional;
        return estimate with
        {
            Median = Rational.Median(Array.ConvertAll(valid, run => run.Value ?? Rational.Zero)),
            Count = isCount ? Rational.Median(Array.ConvertAll(valid, run => run.Tally.Count)) : null,
            CountOf = sharesN ? n : null,
        };
    }

    private CellGrid Pool()
    {
        var grid = new CellGrid(_groups);
        for (var metric = 0; metric < Estimates.Length; metric++)
        {
            for (var run = 0; run < _runs.Length; run++)
            {
                if (Estimates[metric].PerRun[run].Why is null)
                {
                    grid.Add(_runs[run].Grid, metric);
                }
            }
        }

        return grid;
    }

    private TrapOutcome Outcome(Trap trap, int index)
    {
        var caught = _runs.Count(run => run.Traps[index].Caught > 0);
        var runs = _runs.Count(run => run.Traps[index].Scored > 0);
        var steadiness = runs switch
        {
            0 => TrapClass.NotScored,
            1 => TrapClass.SingleRun,
            _ when caught == 0 => TrapClass.Never,
            _ when caught == runs => TrapClass.Every,
            _ => TrapClass.Some,
        };
        return new TrapOutcome(trap, caught, runs, steadiness)
        {
            Conversations = new Tally(_runs.Sum(run => run.Traps[index].Caught), _runs.Sum(run => run.Traps[index].Scored), 1),
        };
    }

    /// <summary>From the unrounded cost by fixed bounds, never by rank: a new model cannot move another's tier.</summary>
    private Tier? TierOf(Rational? cost)
    {
        var tiers = _groups.Benchmark.Tiers;
        return cost is { } known
            ? tiers.FirstOrDefault(tier => tier.Below is not { } bound || known < Rational.FromDecimal(bound))
            : tiers.FirstOrDefault(tier => tier.Sign == _results.Model.TierSign);
    }

    private int CountOf(ConversationStatus status) =>
        _results.Runs.Sum(run => run.Conversations.Count(conversation => conversation.Status == status));

    private Tally? FalseHandovers()
    {
        Tally? sum = null;
        foreach (var run in _runs)
        {
            sum = (sum, run.FalseHandovers) is ({ } sofar, { } more) ? sofar + more : sum ?? run.FalseHandovers;
        }

        return sum;
    }

    private ToolTallies Tools()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in _runs)
        {
            foreach (var (tool, count) in run.Tools)
            {
                counts[tool] = counts.GetValueOrDefault(tool) + count;
            }
        }

        return new ToolTallies(counts, _runs.Sum(run => run.ToolRecords));
    }
}
