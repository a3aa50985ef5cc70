namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// A mean over cases with the standard error that knows that cases of one cluster are alike: Miller 2024 (arXiv 2411.00640) with
/// the factor G/(G-1) of few clusters. Summed in integers, so that the order of cases changes no bit and a standard error of
/// zero is exactly zero.
/// </summary>
/// <param name="Mean">Every case with the same weight.</param>
/// <param name="StandardError">Zero when all clusters have the same mean, and when there is only one cluster.</param>
/// <param name="Clusters">G: clusters with at least one case.</param>
/// <param name="Cases">n.</param>
public readonly record struct ClusterMean(double Mean, double StandardError, int Clusters, int Cases)
{
    public int DegreesOfFreedom => Clusters - 1;

    /// <summary>Whether there is any spread to measure between clusters: with one cluster there is no interval and no test.</summary>
    public bool HasSpread => Clusters > 1;

    /// <param name="values">One a case, in integer units.</param>
    /// <param name="clusters">The cluster of each case: any numbers from 0 up.</param>
    /// <param name="unitsPerOne">Units in 1.</param>
    public static ClusterMean Of(ReadOnlySpan<long> values, ReadOnlySpan<int> clusters, double unitsPerOne)
    {
        var count = 0;
        foreach (var cluster in clusters)
        {
            count = Math.Max(count, cluster + 1);
        }

        var sums = new long[count];
        var sizes = new int[count];
        for (var index = 0; index < values.Length; index++)
        {
            sums[clusters[index]] += values[index];
            sizes[clusters[index]]++;
        }

        return OfSums(sums, sizes, unitsPerOne);
    }

    /// <param name="sums">The sum of each cluster's values, in integer units; n times it must fit a long.</param>
    /// <param name="sizes">How many values each cluster has; a cluster of none is no cluster.</param>
    /// <param name="unitsPerOne">Units in 1.</param>
    public static ClusterMean OfSums(ReadOnlySpan<long> sums, ReadOnlySpan<int> sizes, double unitsPerOne)
    {
        long total = 0;
        var cases = 0;
        var clusters = 0;
        for (var index = 0; index < sums.Length; index++)
        {
            total += sums[index];
            cases += sizes[index];
            clusters += sizes[index] > 0 ? 1 : 0;
        }

        if (cases == 0)
        {
            return default;
        }

        var squares = 0.0;
        for (var index = 0; index < sums.Length; index++)
        {
            // n times the cluster's deviation from the mean: still an integer.
            double deviation = (cases * sums[index]) - (sizes[index] * total);
            squares += deviation * deviation;
        }

        var error = clusters < 2 ? 0 : Math.Sqrt(squares * clusters / (clusters - 1)) / ((double)cases * cases * unitsPerOne);
        return new ClusterMean(total / (cases * unitsPerOne), error, clusters, cases);
    }
}
