using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Every page and file of the site, known before the first one is made.</summary>
/// <param name="Pages">Pages, the long ones first so that no thread is left waiting for one at the end.</param>
/// <param name="Series">Pages that are made together, a series at a time.</param>
/// <param name="Texts">Markdown files besides the twins of pages.</param>
/// <param name="Files">Everything else.</param>
/// <param name="BaseAddress">Where the site will stand.</param>
public sealed record SitePlan(
    ImmutableArray<PlannedPage> Pages,
    ImmutableArray<PlannedSeries> Series,
    ImmutableArray<PlannedMarkdown> Texts,
    ImmutableArray<PlannedFile> Files,
    Uri BaseAddress)
{
    /// <summary>Where everything will stand.</summary>
    public IEnumerable<string> Paths => Routes.Select(route => route.FilePath);

    /// <summary>How many pages there are, of all kinds.</summary>
    public int PageCount => Pages.Length + Series.Sum(series => series.Pages.Length);

    /// <summary>What of runs and verdicts anything of it is made from, each once, ordered by name.</summary>
    internal ImmutableArray<PageSource> Sources
    {
        get
        {
            var sources = new Dictionary<string, PageSource>(StringComparer.Ordinal);
            Array.ForEach([.. Pages], page => Enter(page.Sources));
            Array.ForEach([.. Series.SelectMany(series => series.Pages)], page => Enter(page.Sources));
            Array.ForEach([.. Texts], text => Enter(text.Sources));
            Array.ForEach([.. Files], file => Enter(file.Sources));
            return [.. sources.Values.OrderBy(source => source.Name, StringComparer.Ordinal)];

            void Enter(ImmutableArray<PageSource>? some)
            {
                foreach (var source in some ?? [])
                {
                    sources[source.Name] = source;
                }
            }
        }
    }

    private IEnumerable<Route> Routes =>
    [
        .. Pages.Select(page => page.Route),
        .. Pages.Where(page => page.Twin is not null).Select(page => page.Route.Twin!),
        .. Texts.Select(text => text.Route),
        .. Series.SelectMany(series => series.Pages.Select(page => page.Route).Concat(series.PossibleFiles)),
        .. Files.Select(file => file.Route),
    ];
}
