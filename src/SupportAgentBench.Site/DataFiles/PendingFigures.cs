namespace SupportAgentBench.Site.DataFiles;

/// <summary>Why figures that the comparison of models will compute are still null.</summary>
internal static class PendingFigures
{
    public const string Estimates = "intervals and ranks are not computed by this version";

    public const string Comparisons = "dominance and badges are not computed by this version";

    public const string Pairs = "pairs of models are not compared by this version";
}
