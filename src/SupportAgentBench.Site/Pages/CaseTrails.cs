using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Names the page above a case: its trap, or its use case.</summary>
internal static class CaseTrails
{
    public static (string Text, Route Route, string? Anchor) GroupOf(SupportCase supportCase) => supportCase.Trap is { } trap
        ? (trap.Name, Route.Trap(trap.Id), null)
        : (supportCase.UseCase!.Name, Route.UseCase(supportCase.UseCase.Id), null);
}
