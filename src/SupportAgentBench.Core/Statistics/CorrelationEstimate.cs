using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Statistics;

/// <summary>How two values go together across models.</summary>
/// <param name="Pearson">r.</param>
/// <param name="Interval">95 %, by Fisher's z.</param>
/// <param name="P">Two-sided, of no correlation.</param>
/// <param name="Spearman">The same over ranks.</param>
/// <param name="N">Models.</param>
public sealed record CorrelationEstimate(double Pearson, Interval Interval, double P, double Spearman, int N)
{
    private const int LeastModels = 4;

    /// <summary>Null with fewer than four points, and when all x or all y are alike.</summary>
    public static CorrelationEstimate? Of(double[] x, double[] y)
    {
        if (x.Length < LeastModels || AreAlike(x) || AreAlike(y))
        {
            return null;
        }

        var pearson = Math.Clamp(Correlation.Pearson(x, y), -1, 1);
        return new CorrelationEstimate(pearson, FisherInterval(pearson, x.Length), Probability(pearson, x.Length), Correlation.Spearman(x, y), x.Length);
    }

    /// <summary>tanh(atanh r ± 1.959964/sqrt(n-3)).</summary>
    public static Interval FisherInterval(double pearson, int n)
    {
        var z = Math.Atanh(pearson);
        var half = Normal.InvCDF(0, 1, 0.975) / Math.Sqrt(n - 3);
        return Math.Abs(pearson) < 1 ? new Interval(Math.Tanh(z - half), Math.Tanh(z + half)) : new Interval(pearson, pearson);
    }

    private static bool AreAlike(double[] values) => Array.TrueForAll(values, value => value.Equals(values[0]));

    private static double Probability(double pearson, int n)
    {
        var unexplained = 1 - (pearson * pearson);
        return unexplained <= 0 ? 0 : 2 * StudentT.CDF(0, 1, n - 2, -Math.Abs(pearson) * Math.Sqrt((n - 2) / unexplained));
    }
}
