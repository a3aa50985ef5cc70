using MathNet.Numerics.Distributions;

namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// Two one-sided tests (Schuirmann 1987): whether a difference is surely smaller than a margin. The only ground on which two
/// models are called level.
/// </summary>
/// <param name="NotWorse">p of "worse by the margin or more".</param>
/// <param name="NotBetter">p of "better by the margin or more".</param>
public readonly record struct EquivalenceTest(double NotWorse, double NotBetter)
{
    /// <summary>The larger of both: at most 0.05 exactly when the 90 % interval lies inside the margins.</summary>
    public double P => Math.Max(NotWorse, NotBetter);

    /// <param name="difference">Signed so that plus is good.</param>
    /// <param name="margin">Not negative.</param>
    public static EquivalenceTest Of(ClusterMean difference, double margin) =>
        new(Below(difference, difference.Mean + margin), Below(difference, margin - difference.Mean));

    /// <summary>One-sided p of a distance to the margin of zero or less.</summary>
    private static double Below(ClusterMean difference, double distance) => difference.StandardError == 0
        ? (distance > 0 ? 0 : 1)
        : StudentT.CDF(0, 1, difference.DegreesOfFreedom, -distance / difference.StandardError);
}
