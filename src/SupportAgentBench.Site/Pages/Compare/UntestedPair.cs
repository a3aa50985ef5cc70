using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Says why two models were not tested against each other on a metric.</summary>
internal static class UntestedPair
{
    public static string Why(Board board, ModelSummary one, ModelSummary other, MetricDefinition metric) =>
        one[metric].Why ?? other[metric].Why ?? board.Comparison?[metric].WhyNotTested ?? "the two share too few cases with a value";
}
