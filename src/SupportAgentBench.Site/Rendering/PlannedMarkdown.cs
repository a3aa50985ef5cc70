using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Twins;

namespace SupportAgentBench.Site.Rendering;

/// <summary>A Markdown file that is no page's twin. Its links are checked as those of pages.</summary>
/// <param name="Route">Its address.</param>
/// <param name="Write">Writes its content.</param>
public sealed record PlannedMarkdown(Route Route, Action<MarkdownWriter> Write)
{
    /// <summary>What of runs and verdicts it is made from; see <see cref="PlannedPage.Sources"/>.</summary>
    public ImmutableArray<PageSource>? Sources { get; init; }
}
