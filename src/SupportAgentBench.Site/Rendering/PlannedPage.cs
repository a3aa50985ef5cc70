using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Twins;

namespace SupportAgentBench.Site.Rendering;

/// <summary>A page whose address is known before anything is rendered. Its model is made when its turn comes, and dropped after.</summary>
/// <param name="Route">Its address.</param>
/// <param name="Template">The template, relative to <c>templates/</c>.</param>
/// <param name="Model">Makes the page model the template is bound to.</param>
public sealed record PlannedPage(Route Route, string Template, Func<object> Model)
{
    /// <summary>Writes the page's twin from the same page model, where the route has one.</summary>
    public Action<object, MarkdownWriter>? Twin { get; init; }

    /// <summary>Where it will stand, and its twin.</summary>
    public IEnumerable<string> Paths => Twin is null ? [Route.FilePath] : [Route.FilePath, Route.Twin!.FilePath];

    /// <summary>
    /// What of runs and verdicts it is made from, besides the definitions and the texts of pages; null = anything. A page whose sources
    /// are as they were stays as it stands when runs or verdicts change; one with none always does.
    /// </summary>
    public ImmutableArray<PageSource>? Sources { get; init; }

    /// <summary>When what it says changed last, for the site map; null where no date is known.</summary>
    public DateOnly? Changed { get; init; }
}
