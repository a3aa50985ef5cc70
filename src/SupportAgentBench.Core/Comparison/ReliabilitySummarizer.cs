using System.Collections.Immutable;
using System.Numerics;
using SupportAgentBench.Core.Metrics;
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
        return new ModelReliability(
            Over(_all, passes),
            [.. _benchmark.Buckets.Select((definition, index) => new BucketReliability(definition.Bucket, Over(_buckets[index], passes)))],
            [.. _benchmark.UseCases.Select((useCase, index) => new UseCaseReliability(useCase, Over(_useCases[index], passes)))],
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

    private static RunDifference? Difference(CasePasses passes, ImmutableArray<Run> runs)
    {
        var (runTotals, caseTotals) = passes.Complete();
        if (runs.Length < 2 || CochranTest.Of(runTotals, caseTotals) is not { } test)
        {
            return null;
        }

        var difference = new RunDifference(test, caseTotals.Length, null);
        int[] distances = [.. runTotals.Select(total => Math.Abs((total * runTotals.Length) - runTotals.Sum()))];
        var farthest = distances.Max();
        return difference.IsShown && runs.Length > 2 && distances.Count(distance => distance == farthest) == 1
            ? difference with { StandsOut = runs[Array.IndexOf(distances, farthest)].Id }
            : difference;
    }

    private Reliability Over(ReliabilitySet set, CasePasses passes)
    {
        var outcomes = Array.ConvertAll(set.Cases, index => passes[index]);
        var flake = RepeatedOutcome.Mean(outcomes, outcome => outcome.Flake);
        var twice = outcomes.Count(outcome => outcome.Runs > 1);
        return new Reliability
        {
            Runs = passes.Runs,
            Cases = outcomes.Count(outcome => outcome.Runs > 0),
            Once = Power(1, set, outcomes),
            EveryRun = passes.Runs > 1 ? Power(passes.Runs, set, outcomes) : null,
            Classes = twice == 0 ? null : Classes(outcomes),
            Flake = flake,
            FlakeInterval = flake is { } index ? IntervalOf(set, outcomes, outcome => outcome.Flake, index) : null,
            Swing = flake is { } value ? ExpectedSwing.Of(value.ToDouble(), twice) : null,
            Why = passes.Runs < 2 ? OneRun : twice == 0 ? NoCaseTwice : null,
        };
    }

    private PassPower? Power(int k, ReliabilitySet set, RepeatedOutcome[] outcomes) =>
        RepeatedOutcome.Mean(outcomes, outcome => outcome.PassPower(k)) is { } value
            ? new PassPower(k, value, outcomes.Count(outcome => outcome.Runs >= k), IntervalOf(set, outcomes, outcome => outcome.PassPower(k), value))
            : null;

    private static OutcomeClasses Classes(RepeatedOutcome[] outcomes)
    {
        RepeatedOutcome[] repeated = [.. outcomes.Where(outcome => outcome.Runs > 1)];
        var every = repeated.Count(outcome => outcome.Passes == outcome.Runs);
        var never = repeated.Count(outcome => outcome.Passes == 0);
        return new OutcomeClasses(every, repeated.Length - every - never, never);
    }

    /// <summary>The one interval function over what each case adds.</summary>
    private Interval? IntervalOf(ReliabilitySet set, RepeatedOutcome[] outcomes, Func<RepeatedOutcome, Rational?> term, Rational mean)
    {
        var terms = Array.ConvertAll(outcomes, outcome => term(outcome));
        var parts = CommonUnits.Of(terms.OfType<Rational>().Select(value => (int)BigInteger.Min(value.Denominator, CommonUnits.Finest)).Distinct());
        var values = new List<long>();
        var clusters = new List<int>();
        var observations = 0;
        for (var index = 0; index < terms.Length; index++)
        {
            if (terms[index] is { } value)
            {
                values.Add((long)CommonUnits.Divide((Int128)value.Numerator * parts, (Int128)value.Denominator));
                clusters.Add(set.Clusters[index]);
                observations += outcomes[index].Runs;
            }
        }

        var clustered = ClusterMean.Of(values.ToArray(), clusters.ToArray(), parts);
        return WilsonInterval.OfClusters(clustered, observations, ModelIntervals.Level, _quantiles)?.Including(mean.ToDouble());
    }
}
