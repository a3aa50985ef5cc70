using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Ids on the page of the conversations behind a figure. They are part of published addresses.</summary>
public static class MetricAnchors
{
    /// <summary>All traps together.</summary>
    public const string Traps = "traps";

    /// <summary>All use cases together, on metrics that traps belong to as well.</summary>
    public const string UseCases = "use-cases";

    public static string Run(RunId id) => $"run-{id}";

    public static string UseCase(UseCaseId id) => $"use-case-{id}";

    /// <summary>A row of the report's per-use-case table.</summary>
    /// <param name="index">Place among the verdict's clusters, from 0; one more for the use cases in none.</param>
    public static string Cluster(int index) => FormattableString.Invariant($"cluster-{index + 1}");

    public static string Trap(TrapId id) => $"trap-{id}";
}
