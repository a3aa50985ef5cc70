using System.Collections.Concurrent;
using System.Collections.Immutable;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site.Caching;

/// <summary>
/// Notes, while links are checked, which ids pages that may be left standing need on pages that may not: the next build asks for
/// them without looking at the pages that need them. Used from any thread.
/// </summary>
internal sealed class NeededAnchors
{
    private readonly ConcurrentDictionary<NeededAnchor, bool> _needed = new();
    private readonly Dictionary<string, ImmutableArray<PageSource>> _sources = new(StringComparer.Ordinal);

    /// <param name="plan">Tells what of runs and verdicts a page is made from.</param>
    public NeededAnchors(SitePlan plan)
    {
        foreach (var page in plan.Pages)
        {
            Enter(page.Paths, page.Sources);
        }

        foreach (var series in plan.Series)
        {
            foreach (var page in series.Pages)
            {
                Enter([page.Route.FilePath], page.Sources);
            }
        }

        foreach (var text in plan.Texts)
        {
            Enter([text.Route.FilePath], text.Sources);
        }
    }

    /// <summary>In ordinal order of pages and ids.</summary>
    public ImmutableArray<NeededAnchor> ToSorted() =>
        [.. _needed.Keys.Order(NeededAnchor.Order)];

    private void Enter(IEnumerable<string> paths, ImmutableArray<PageSource>? sources)
    {
        if (sources is { } some)
        {
            foreach (var path in paths)
            {
                _sources[path] = some;
            }
        }
    }

    /// <summary>A link from a page to an id of another.</summary>
    public void Add(string from, string page, ReadOnlySpan<char> id)
    {
        if (from != page && _sources.TryGetValue(from, out var own) && !ChangesOnlyWith(own, page))
        {
            _needed.TryAdd(new NeededAnchor(page, id.ToString()), true);
        }
    }

    // Then whenever the page is made anew, so is who needs it.
    private bool ChangesOnlyWith(ImmutableArray<PageSource> own, string page)
    {
        if (!_sources.TryGetValue(page, out var sources))
        {
            return false;
        }

        foreach (var source in sources)
        {
            if (!Names(own, source.Name))
            {
                return false;
            }
        }

        return true;
    }

    // Of each link between pages, and of few sources.
    private static bool Names(ImmutableArray<PageSource> sources, string name)
    {
        foreach (var source in sources)
        {
            if (source.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is remembered and not looked at again.</summary>
    public void AddRange(IEnumerable<NeededAnchor> remembered)
    {
        foreach (var anchor in remembered)
        {
            _needed.TryAdd(anchor, true);
        }
    }
}

/// <summary>An id that a page must have.</summary>
/// <param name="Page">Its file, relative to the site.</param>
internal sealed record NeededAnchor(string Page, string Id)
{
    /// <summary>Ordinal, by pages and then by ids.</summary>
    public static Comparer<NeededAnchor> Order { get; } = Comparer<NeededAnchor>.Create((left, right) =>
        string.CompareOrdinal(left.Page, right.Page) is var byPage && byPage != 0 ? byPage : string.CompareOrdinal(left.Id, right.Id));
}
