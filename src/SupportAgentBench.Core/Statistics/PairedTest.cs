using MathNet.Numerics.Distributions;

namespace SupportAgentBench.Core.Statistics;

/// <summary>Whether two models differ on the same cases (statistics.md 2.4).</summary>
public static class PairedTest
{
    /// <summary>Two-sided p of t = mean/se with G-1 degrees of freedom. Without spread there is nothing to test by t: 1.</summary>
    public static double Student(ClusterMean difference) =>
        difference.StandardError == 0
            ? 1
            : Math.Min(1, 2 * StudentT.CDF(0, 1, difference.DegreesOfFreedom, -Math.Abs(difference.Mean) / difference.StandardError));

    /// <summary>
    /// The p that is published. Where cases are few and each its own cluster, the larger of the t test's and the sign-flip test's.
    /// Where every cluster differs by the same amount, t has no spread to measure and the sign-flip test of the clusters decides alone:
    /// 24 of 24 against 0 of 24 is a difference.
    /// </summary>
    /// <param name="difference">Mean and standard error of the differences.</param>
    /// <param name="clusterSums">The differences summed by cluster, in integer units.</param>
    /// <param name="isSparse">Whether the sign-flip test is asked for as well.</param>
    public static double Published(ClusterMean difference, ReadOnlySpan<long> clusterSums, bool isSparse)
    {
        if (difference.StandardError == 0)
        {
            return difference.HasSpread && difference.Mean != 0 ? SignFlipTest.Of(clusterSums)?.Mid ?? 0 : 1;
        }

        var student = Student(difference);
        return isSparse && SignFlipTest.Of(clusterSums) is { } signFlip ? Math.Max(student, signFlip.Mid) : student;
    }
}
