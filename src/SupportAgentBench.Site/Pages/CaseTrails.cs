using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Says where a case's page stands: below its trap, or below its use case.</summary>
internal static class CaseTrails
{
    /// <summary>A case called like the page above it goes by its id, so that no two steps of the trail look alike.</summary>
    public static PageTrail Of(SupportCase supportCase)
    {
        (string name, Route route) = supportCase.Trap is { } trap
            ? (trap.Name, Route.Trap(trap.Id))
            : (supportCase.UseCase!.Name, Route.UseCase(supportCase.UseCase.Id));
        var title = CaseWords.Title(supportCase);
        return new PageTrail(title == name ? supportCase.Id.Value : title, (name, route, null));
    }
}
