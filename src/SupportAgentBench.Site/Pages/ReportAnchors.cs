using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Ids on a report that figures and links lead to. They are part of published addresses.</summary>
public static class ReportAnchors
{
    public const string Traps = "traps";

    public const string Stability = "stability";

    public const string Traits = "traits";

    public const string Compares = "compares";

    public const string Cost = "cost";

    public const string BottomLine = "bottom-line";

    public const string AtAGlance = "at-a-glance";

    public const string UseCases = "use-cases";

    public const string LeftOut = "left-out";

    public const string TakeAlong = "take-along";

    public static string Metric(MetricDefinition metric) => $"metric-{metric.Id}";

    public static string UseCase(UseCaseId id) => $"use-case-{id}";

    public static string Trap(TrapId id) => $"trap-{id}";
}
