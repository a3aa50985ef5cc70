namespace SupportAgentBench.Core.Statistics;

/// <summary>The smallest difference that a paired test finds four times in five (statistics.md 2.6).</summary>
public static class DetectableDifference
{
    private const double Confidence = 0.95;
    private const double Power = 0.80;

    /// <summary>(t(.975, df) + t(.80, df))·se.</summary>
    /// <param name="standardError">Of a typical difference of two models.</param>
    public static double Of(double standardError, int degreesOfFreedom, StudentQuantiles quantiles) =>
        (quantiles.HalfWidth(Confidence, degreesOfFreedom) + quantiles[Power, degreesOfFreedom]) * standardError;
}
