namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>A rate or score as a bar from 0 to 1, with a tick where the whole board stands.</summary>
/// <param name="Width">A share of the whole bar.</param>
/// <param name="Board">Where the tick stands; empty where the board has no number of its own.</param>
/// <param name="Words">"whole board 92%", for those who do not see the tick; empty with none.</param>
public sealed record UseCaseBar(string Width, string Board, string Words);
