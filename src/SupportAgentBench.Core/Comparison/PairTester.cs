using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Tests all selected pairs on one metric: the family over which p-values are adjusted (statistics.md 2.4, 2.5).</summary>
internal sealed class PairTester
{
    private const double FalseDiscoveryRate = 0.05;
    private const double EquivalenceLevel = 0.90;

    private readonly CaseMeans _means;
    private readonly double _margin;
    private readonly StudentQuantiles _quantiles;
    private (int DegreesOfFreedom, double Interval, double Bounds, double Equivalence) _halfWidths;

    public PairTester(CaseMeans means, double margin, StudentQuantiles quantiles)
    {
        _means = means;
        _margin = margin;
        _quantiles = quantiles;
    }

    /// <summary>a - b of each pair; null where no two clusters are shared.</summary>
    public PairDifference?[] Test(ImmutableArray<(int A, int B)> pairs)
    {
        var tested = new TestedDifference[pairs.Length];
        var family = new List<int>(pairs.Length);
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            tested[pair] = _means.Test(pairs[pair].A, pairs[pair].B);
            if (tested[pair].Mean.HasSpread)
            {
                family.Add(pair);
            }
        }

        var adjusted = MultipleTests.BenjaminiHochberg(family.ConvertAll(pair => tested[pair].P).ToArray());
        var differences = new PairDifference?[pairs.Length];
        for (var index = 0; index < family.Count; index++)
        {
            differences[family[index]] = Read(tested[family[index]], adjusted[index]);
        }

        return differences;
    }

    private PairDifference Read(TestedDifference tested, double adjusted)
    {
        var mean = tested.Mean;
        var exact = _means.Exact(tested);
        var widths = HalfWidths(mean.DegreesOfFreedom);
        return new PairDifference
        {
            Difference = exact,
            StandardError = mean.StandardError,
            Interval = Around(mean, widths.Interval),
            Bounds90 = Around(mean, widths.Bounds),
            Cases = mean.Cases,
            P = tested.P,
            AdjustedP = adjusted,
            Verdict = _means.Metric.Sign == 0
                ? null
                : PairVerdicts.Of(exact.Sign * _means.Metric.Sign, adjusted <= FalseDiscoveryRate, IsWithinMargin(Around(mean, widths.Equivalence))),
        };
    }

    /// <summary>Looked up once for the many pairs that share all clusters.</summary>
    private (int DegreesOfFreedom, double Interval, double Bounds, double Equivalence) HalfWidths(int degreesOfFreedom)
    {
        if (_halfWidths.DegreesOfFreedom != degreesOfFreedom)
        {
            _halfWidths = (
                degreesOfFreedom,
                _quantiles.HalfWidth(ModelIntervals.Level, degreesOfFreedom),
                _quantiles.HalfWidth(DominanceFinder.BoundsLevel, degreesOfFreedom),
                _quantiles.HalfWidth(EquivalenceLevel, degreesOfFreedom));
        }

        return _halfWidths;
    }

    /// <summary>Two one-sided tests at 5 %: the 90 % interval lies inside the margins.</summary>
    private bool IsWithinMargin(Interval interval) => interval.Low > -_margin && interval.High < _margin;

    private static Interval Around(ClusterMean mean, double errors)
    {
        var half = errors * mean.StandardError;
        return new Interval(mean.Mean - half, mean.Mean + half);
    }
}
