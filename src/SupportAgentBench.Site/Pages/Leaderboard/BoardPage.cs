namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>The board in another order, or only the models that reach a floor: what the leaderboard's script does, as a page to link to.</summary>
public sealed record BoardPage
{
    public required PageFrame Page { get; init; }

    /// <summary>"Models by resolution".</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, counted.</summary>
    public required string Explanation { get; init; }

    public required BoardTable Table { get; init; }
}
