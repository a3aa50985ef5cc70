using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Ids on the page of the conversations behind a figure. They are part of published addresses.</summary>
public static class MetricAnchors
{
    /// <summary>The totals, run by run.</summary>
    public const string Runs = "runs";

    public static string Run(RunId id) => $"run-{id}";

    public static string UseCase(UseCaseId id) => $"use-case-{id}";

    public static string Trap(TrapId id) => $"trap-{id}";
}
