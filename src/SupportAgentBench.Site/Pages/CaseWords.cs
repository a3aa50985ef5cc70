using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Names cases.</summary>
public static class CaseWords
{
    /// <summary>The case's own title, its trap's name, or its id where it has neither.</summary>
    public static string Title(SupportCase supportCase) => supportCase.Title ?? supportCase.Trap?.Name ?? supportCase.Id.Value;
}
