using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>Words of a text that a test stands behind, and what the data say to it.</summary>
/// <param name="Target">Where a reader sees it; null where no page shows it.</param>
/// <param name="Open">Models from which it is not told apart: it holds in these runs only.</param>
/// <param name="Facts">What was tested and what the data say, in one sentence without a full stop; empty where there is nothing to add.</param>
/// <param name="Conversations">Where the conversations behind it are listed; null where no page lists them.</param>
internal sealed record Claim(FigureTarget? Target, ImmutableArray<OpenModel> Open, string Facts, Route? Conversations)
{
    private static readonly object Key = new();

    /// <summary>The claim that a link was found to be; null for another link, and for a claim that does not hold.</summary>
    public static Claim? Of(LinkInline link) => link.GetData(Key) as Claim;

    public void HangTo(LinkInline link) => link.SetData(Key, this);
}
