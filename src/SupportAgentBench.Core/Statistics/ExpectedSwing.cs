namespace SupportAgentBench.Core.Statistics;

/// <summary>How far one run's value lies from the next by chance alone, as the flake index F foretells (statistics.md 4).</summary>
/// <param name="Rate">Standard deviation of a run's rate: sqrt(F/(2n)).</param>
/// <param name="Count">Standard deviation of a run's count: sqrt(F·n/2).</param>
public readonly record struct ExpectedSwing(double Rate, double Count)
{
    private const double Normal95 = 1.959964;

    /// <summary>How much a second run could move a single run's rate, 19 times in 20.</summary>
    public double RateOfSecondRun => Normal95 * Rate;

    /// <summary>How far two runs' counts differ, 19 pairs in 20.</summary>
    public double CountBetweenTwoRuns => Normal95 * Math.Sqrt(2) * Count;

    /// <param name="flake">F, 0 to 1.</param>
    /// <param name="cases">n, at least 1.</param>
    public static ExpectedSwing Of(double flake, int cases) => new(Math.Sqrt(flake / (2.0 * cases)), Math.Sqrt(flake * cases / 2));
}
