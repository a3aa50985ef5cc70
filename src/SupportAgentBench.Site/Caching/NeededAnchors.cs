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
    private readonly HashSet<string> _mayStand = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alwaysStand = new(StringComparer.Ordinal);

    /// <param name="plan">Tells what of verdicts a page is made from.</param>
    public NeededAnchors(SitePlan plan)
    {
        foreach (var page in plan.Pages)
        {
            Enter(page.Paths, page.Sources);
        }

        foreach (var series in plan.Series)
        {
            Enter(series.Pages.Select(route => route.FilePath), series.Sources);
        }

        foreach (var text in plan.Texts)
        {
            Enter([text.Route.FilePath], text.Sources);
        }
    }

    /// <summary>In ordinal order of pages and ids.</summary>
    public ImmutableArray<NeededAnchor> ToSorted() =>
        [.. _needed.Keys.OrderBy(anchor => anchor.Page, StringComparer.Ordinal).ThenBy(anchor => anchor.Id, StringComparer.Ordinal)];

    private void Enter(IEnumerable<string> paths, ImmutableArray<PageSource>? sources)
    {
        if (sources is { } some)
        {
            _mayStand.UnionWith(paths);
            if (some.IsEmpty)
            {
                _alwaysStand.UnionWith(paths);
            }
        }
    }

    /// <summary>A link from a page to an id of another.</summary>
    public void Add(string from, string page, ReadOnlySpan<char> id)
    {
        if (from != page && _mayStand.Contains(from) && !_alwaysStand.Contains(page))
        {
            _needed.TryAdd(new NeededAnchor(page, id.ToString()), true);
        }
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
internal sealed record NeededAnchor(string Page, string Id);
