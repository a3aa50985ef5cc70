using System.Collections.Immutable;
using System.Numerics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// One metric, every model, case by case: the mean over the case's valid runs, as integers of one unit for the whole board. All
/// intervals and tests start here. Keeps sums between calls: for one thread.
/// </summary>
internal sealed class CaseMeans
{
    private const long Missing = long.MinValue;

    private readonly CaseTallies _tallies;
    private readonly CaseClusters _clusters;
    private readonly int _parts;
    private readonly BigInteger _coarseness;
    // A row a model, a column a case.
    private readonly long[] _units;
    // A row a model, a column a cluster; only rows without a missing case are of use.
    private readonly long[] _clusterSums;
    private readonly int[] _clusterSizes;
    private readonly bool[] _isComplete;
    private readonly long[] _sums;
    private readonly int[] _sizes;

    public CaseMeans(CaseTallies tallies)
    {
        _tallies = tallies;
        _clusters = CaseClusters.Of(tallies.Cases, tallies.Metric.Bucket);
        _parts = tallies.CommonParts();
        _coarseness = Coarseness(tallies, _parts);
        _units = Units();
        _sums = new long[Clusters];
        _sizes = new int[Clusters];
        _clusterSums = new long[tallies.Models * Clusters];
        _clusterSizes = new int[Clusters];
        _isComplete = new bool[tallies.Models];
        for (var column = 0; column < Columns; column++)
        {
            _clusterSizes[_clusters[column]]++;
        }

        for (var model = 0; model < tallies.Models; model++)
        {
            SumClusters(model);
        }
    }

    public MetricDefinition Metric => _tallies.Metric;

    /// <summary>The metric's set, ordered by id.</summary>
    public ImmutableArray<SupportCase> Cases => _tallies.Cases;

    /// <summary>Clusters of the metric's set.</summary>
    public int Clusters => _clusters.Count;

    private int Columns => _tallies.Cases.Length;

    private double UnitsPerOne => (double)_parts * Metric.Scale / (double)_coarseness;

    /// <summary>A model's mean over cases.</summary>
    /// <param name="model">Index among the board's models.</param>
    public ClusterMean Mean(int model)
    {
        Clear();
        for (var column = 0; column < Columns; column++)
        {
            Add(column, _units[(model * Columns) + column]);
        }

        return ClusterMean.OfSums(_sums, _sizes, UnitsPerOne);
    }

    /// <summary>A model's mean over some cases, each its own cluster.</summary>
    /// <param name="columns">Places of the cases in the metric's set.</param>
    public ClusterMean Mean(int model, ReadOnlySpan<int> columns)
    {
        var values = new long[columns.Length];
        var sizes = new int[columns.Length];
        for (var index = 0; index < columns.Length; index++)
        {
            var value = _units[(model * Columns) + columns[index]];
            (values[index], sizes[index]) = value == Missing ? (0, 0) : (value, 1);
        }

        return ClusterMean.OfSums(values, sizes, UnitsPerOne);
    }

    /// <summary>The mean difference a - b over the cases valid for both.</summary>
    public ClusterMean Difference(int a, int b)
    {
        if (_isComplete[a] && _isComplete[b])
        {
            var left = _clusterSums.AsSpan(a * Clusters, Clusters);
            var right = _clusterSums.AsSpan(b * Clusters, Clusters);
            for (var cluster = 0; cluster < left.Length; cluster++)
            {
                _sums[cluster] = left[cluster] - right[cluster];
            }

            _clusterSizes.CopyTo(_sizes, 0);
        }
        else
        {
            Clear();
            for (var column = 0; column < Columns; column++)
            {
                var (left, right) = (_units[(a * Columns) + column], _units[(b * Columns) + column]);
                Add(column, left == Missing || right == Missing ? Missing : left - right);
            }
        }

        return ClusterMean.OfSums(_sums, _sizes, UnitsPerOne);
    }

    /// <summary>The difference, tested.</summary>
    public TestedDifference Test(int a, int b)
    {
        var difference = Difference(a, b);
        return new TestedDifference(
            difference,
            TotalUnits(),
            difference.HasSpread ? PairedTest.Published(difference, _sums, CaseClusters.AreSparse(Metric)) : 1);
    }

    /// <summary>The exact mean of a difference.</summary>
    public Rational Exact(TestedDifference difference) => new(
        difference.Units * _coarseness,
        (BigInteger)difference.Mean.Cases * _parts * Metric.Scale);

    /// <summary>Sums must fit a long when multiplied by the number of cases: 1 for any real data; costs of millions a conversation over many runs lose their last digits.</summary>
    private static BigInteger Coarseness(CaseTallies tallies, int parts)
    {
        var most = (BigInteger.One << 60) / Math.Max(1, (long)tallies.Cases.Length * tallies.Cases.Length);
        return ((BigInteger)tallies.LargestSum * parts / BigInteger.Max(1, most)) + 1;
    }

    private long[] Units()
    {
        var units = new long[_tallies.Models * Columns];
        for (var index = 0; index < units.Length; index++)
        {
            var (sum, count) = _tallies[index];
            units[index] = count == 0 ? Missing
                : _coarseness.IsOne ? CommonUnits.Divide(sum * _parts, count)
                : (long)CommonUnits.Divide((BigInteger)sum * _parts, count * _coarseness);
        }

        return units;
    }

    private void SumClusters(int model)
    {
        _isComplete[model] = true;
        for (var column = 0; column < Columns; column++)
        {
            var value = _units[(model * Columns) + column];
            _isComplete[model] &= value != Missing;
            _clusterSums[(model * Clusters) + _clusters[column]] += value == Missing ? 0 : value;
        }
    }

    private void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_sizes);
    }

    private void Add(int column, long value)
    {
        if (value != Missing)
        {
            _sums[_clusters[column]] += value;
            _sizes[_clusters[column]]++;
        }
    }

    private long TotalUnits()
    {
        long total = 0;
        foreach (var sum in _sums)
        {
            total += sum;
        }

        return total;
    }
}

/// <summary>A paired difference before it is read among others.</summary>
/// <param name="Units">Its sum in the units of the case means.</param>
/// <param name="P">Of this pair alone.</param>
internal readonly record struct TestedDifference(ClusterMean Mean, long Units, double P);
