using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Cases handled right, over and over (statistics.md 4).</summary>
internal sealed class ReliabilitySummarizer
{
    private const string OneRun = "one run only, so run-to-run change cannot be measured";
    private const string NoCaseTwice = "no case was scored in two runs";

    private readonly Benchmark _benchmark;
    private readonly StudentQuantiles _quantiles;
    private readonly ReliabilitySet _all;
    private readonly ImmutableArray<ReliabilitySet> _buckets;
    private readonly ImmutableArray<ReliabilitySet> _useCases;

    public ReliabilitySummarizer(Benchmark benchmark, StudentQuantiles quantiles)
    {
        _benchmark = benchmark;
        _quantiles = quantiles;
        _all = ReliabilitySet.All(benchmark);
        _buckets = [.. benchmark.Buckets.Select(definition => ReliabilitySet.Of(benchmark, definition.Bucket))];
        _useCases = [.. benchmark.UseCases.Select(useCase => ReliabilitySet.Of(benchmark, useCase))];
    }

    public ModelReliability Summarize(ModelResults results)
    {
        ImmutableArray<Run> runs = [.. results.Runs.OrderBy(run => run.Id)];
        var passes = new CasePasses(runs, _benchmark);
        var terms = new ModelTerms(passes.Runs, passes.Outcomes());
        return new ModelReliability(
            Over(_all, terms),
            [.. _benchmark.Buckets.Select((definition, index) => new BucketReliability(definition.Bucket, Over(_buckets[index], terms)))],
            [.. _benchmark.UseCases.Select((useCase, index) => new UseCaseReliability(useCase, Over(_useCases[index], terms)))],
            Difference(passes, runs));
    }

    /// <summary>Medians over the models of at least two runs; for all cases, then each bucket.</summary>
    public ImmutableArray<TypicalFlake> Typical(ImmutableArray<ModelReliability> models)
    {
        var typical = ImmutableArray.CreateBuilder<TypicalFlake>();
        Add(null, _all, model => model.All);
        for (var index = 0; index < _buckets.Length; index++)
        {
            var bucket = index;
            Add(_benchmark.Buckets[index].Bucket, _buckets[index], model => model.Buckets[bucket].Reliability);
        }

        return typical.ToImmutable();

        void Add(Bucket? bucket, ReliabilitySet set, Func<ModelReliability, Reliability> part)
        {
            Rational[] flakes = [.. models.Select(model => part(model).Flake).OfType<Rational>()];
            if (flakes.Length > 0)
            {
                var median = Rational.Median(flakes);
                typical.Add(new TypicalFlake(bucket, median, ExpectedSwing.Of(median.ToDouble(), set.Cases.Length)));
            }
        }
    }

    /// <summary>The run farthest from the mean; null where several are.</summary>
    private static int? Farthest(int[] runTotals)
    {
        var all = 0;
        foreach (var total in runTotals)
        {
            all += total;
        }

        var most = -1;
        int? farthest = null;
        for (var run = 0; run < runTotals.Length; run++)
        {
            var distance = Math.Abs((runTotals[run] * runTotals.Length) - all);
            farthest = distance > most ? run : distance == most ? null : farthest;
            most = Math.Max(most, distance);
        }

        return farthest;
    }

    private static RunDifference? Difference(CasePasses passes, ImmutableArray<Run> runs)
    {
        var (runTotals, caseTotals) = passes.Complete();
        if (runs.Length < 2 || CochranTest.Of(runTotals, caseTotals) is not { } test)
        {
            return null;
        }

        var difference = new RunDifference(test, caseTotals.Length, null);
        return difference.IsShown && runs.Length > 2 && Farthest(runTotals) is { } run ? difference with { StandsOut = runs[run].Id } : difference;
    }

    private Reliability Over(ReliabilitySet set, ModelTerms model)
    {
        RepeatedOutcome[] outcomes = [.. set.Cases.Select(each => model.Outcomes[each.Index])];
        var flake = model.Flake.Over(set, _quantiles);
        return new Reliability
        {
            Runs = model.Runs,
            Cases = outcomes.Count(outcome => outcome.Runs > 0),
            Once = Power(1, model.Once.Over(set, _quantiles)),
            EveryRun = model.Runs > 1 ? Power(model.Runs, model.EveryRun.Over(set, _quantiles)) : null,
            Classes = flake is null ? null : Classes(outcomes),
            Flake = flake?.Value,
            FlakeInterval = flake?.Interval,
            Swing = flake is { } known ? ExpectedSwing.Of(known.Value.ToDouble(), known.Cases) : null,
            Why = flake is not null ? null : model.Runs < 2 ? OneRun : NoCaseTwice,
        };
    }

    private static PassPower? Power(int k, TermMean? mean) => mean is { } known ? new PassPower(k, known.Value, known.Cases, known.Interval) : null;

    private static OutcomeClasses Classes(RepeatedOutcome[] outcomes)
    {
        RepeatedOutcome[] repeated = [.. outcomes.Where(outcome => outcome.Runs > 1)];
        var every = repeated.Count(outcome => outcome.Passes == outcome.Runs);
        var never = repeated.Count(outcome => outcome.Passes == 0);
        return new OutcomeClasses(every, repeated.Length - every - never, never);
    }

    /// <summary>What one model's cases add, whatever set is asked for.</summary>
    private sealed class ModelTerms(int runs, RepeatedOutcome[] outcomes)
    {
        public int Runs => runs;

        public RepeatedOutcome[] Outcomes => outcomes;

        public CaseTerms Once { get; } = new(outcomes, outcome => outcome.PassPower(1));

        public CaseTerms EveryRun { get; } = new(outcomes, outcome => outcome.PassPower(runs));

        public CaseTerms Flake { get; } = new(outcomes, outcome => outcome.Flake);
    }
}
