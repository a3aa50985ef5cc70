using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>How a figure comes about, in a sentence.</summary>
public static class MetricWords
{
    /// <summary>"Median of 3 runs: 114, 113, 114."</summary>
    public static string Derivation(Estimate estimate) => estimate.Runs == 0
        ? $"There is no headline: {estimate.Why ?? estimate.Metric.WhyEmpty}."
        : $"{Words.Capitalized(CountFormat.Basis(estimate))}: {FigureFormat.PerRun(estimate)}.";

    /// <summary>What a conversation adds, and what a run makes of it.</summary>
    public static string Rule(MetricDefinition metric) => metric.Unit switch
    {
        MetricUnit.Rate when metric.Scale > 1 =>
            "A conversation adds the share that was resolved, from 0 to 1. A run's value is the sum over the conversations that are scored, of their number.",
        MetricUnit.Rate =>
            "A conversation adds one or nothing. A run's value is the count over the conversations that are scored, of their number.",
        MetricUnit.UsdPerThousand =>
            "A conversation shows its own cost in dollars. A run's value is their mean, told per 1,000 conversations.",
        _ => "A run's value is the mean over the conversations that are counted.",
    } + " What is left out enters neither side.";
}
