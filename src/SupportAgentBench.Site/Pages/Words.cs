using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages;

/// <summary>Turns of phrase that more than one page uses.</summary>
public static class Words
{
    /// <summary>"1 run", "3 runs".</summary>
    public static string Counted(long number, string noun) => $"{FigureFormat.Number(number)} {noun}{(number == 1 ? string.Empty : "s")}";

    /// <summary>"higher is better", "lower is better", or nothing.</summary>
    public static string Direction(MetricDefinition metric) => metric.Better switch
    {
        Better.High => "higher is better",
        Better.Low => "lower is better",
        _ => string.Empty,
    };

    /// <summary>"median of 3 runs", "mean of 2 runs", "single run".</summary>
    public static string Basis(int runs) => FigureFormat.Basis(runs);

    /// <summary>"all 3 runs", "the only run".</summary>
    public static string AllRuns(int runs) => runs == 1 ? "the only run" : $"all {FigureFormat.Number(runs)} runs";

    /// <summary>The runs behind a headline, "114, 113, 114"; nothing with one run.</summary>
    public static string PerRun(Estimate estimate) => estimate.PerRun.Length < 2 ? string.Empty : FigureFormat.PerRun(estimate);

    /// <summary>"12 of 66 runs, 18%".</summary>
    public static string BoardRate(TrapRate trap) => trap.Rate is { } rate
        ? $"{FigureFormat.Of(trap.Caught, trap.Scored)} runs, {FigureFormat.Percent(rate)}"
        : "not scored";
}
