using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>The site's own texts with their figures filled in, as plain text.</summary>
public sealed record SiteTexts
{
    public required string Title { get; init; }

    /// <summary>Empty when there is none.</summary>
    public string Kicker { get; init; } = string.Empty;

    public required string Question { get; init; }

    /// <summary>Where the figures on the cards of a simulated site were published; null when they were not.</summary>
    public PublishedFigures? Published { get; init; }
}
