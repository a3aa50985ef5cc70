using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Names cases.</summary>
public static class CaseWords
{
    /// <summary>The trap's name, the case's own title, or its id where it has neither.</summary>
    public static string Title(SupportCase supportCase) => supportCase.Title ?? supportCase.Trap?.Name ?? supportCase.Id.Value;
}
