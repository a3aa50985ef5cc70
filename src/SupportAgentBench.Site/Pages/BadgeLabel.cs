using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>A badge as a page shows it.</summary>
/// <param name="Name">"Value pick".</param>
/// <param name="Icon">Which of the icons of <c>partials/badge.html</c> stands before the name; empty or unknown = none.</param>
public sealed record BadgeLabel(string Name, string Icon)
{
    public static BadgeLabel Of(BadgeRule badge) => new(badge.Name, badge.Icon ?? string.Empty);
}
