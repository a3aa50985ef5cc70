using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>How answers tell a headline: as the count, which shows differences that a rounded share hides, where there is one.</summary>
internal static class CountWords
{
    public static string Of(Estimate estimate) => CountFormat.InWords(estimate) ?? FigureFormat.Headline(estimate);
}
