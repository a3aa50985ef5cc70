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
            "Each conversation adds the share that was resolved, from 0 to 1; a run's value is their sum, out of the conversations scored.",
        MetricUnit.Rate =>
            "Each conversation adds one or nothing; a run's value is their sum, out of the conversations scored.",
        MetricUnit.UsdPerThousand =>
            "Each conversation shows its own cost; a run's value is their mean, told per 1,000 conversations.",
        _ => "A run's value is the mean over the conversations counted.",
    } + " What is left out enters neither sum nor number.";
}
