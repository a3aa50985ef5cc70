using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Caching;

namespace SupportAgentBench.Site.Checking;

/// <summary>
/// Finds out whether every link of the site leads somewhere. Pages are told one by one, from any thread, while they are rendered;
/// of each only its ids are kept, and the links to ids of pages not told yet.
/// </summary>
public sealed class LinkChecker
{
    private readonly Dictionary<string, CheckedFile> _files;
    private readonly Dictionary<string, CheckedFile>.AlternateLookup<ReadOnlySpan<char>> _filesBySpan;
    private readonly string _baseAddress;
    private readonly Lock _gate = new();
    private readonly List<AwaitedAnchor> _awaited = [];
    private readonly LinkFindings _findings;

    /// <param name="files">Paths of all pages and files of the site: <c>models/kimi-k2-6/index.html</c>, <c>assets/site.css</c>.</param>
    /// <param name="baseAddress">Where the site will stand, if links with the whole address are to be checked too.</param>
    public LinkChecker(IEnumerable<string> files, Uri? baseAddress = null)
    {
        // A path given twice is told of where the second is written.
        _files = files.Distinct(StringComparer.Ordinal).ToDictionary(file => file, file => new CheckedFile(file), StringComparer.Ordinal);
        _filesBySpan = _files.GetAlternateLookup<ReadOnlySpan<char>>();
        _baseAddress = baseAddress?.AbsoluteUri ?? string.Empty;
        _findings = new LinkFindings([.. _files.Keys]);
    }

    private sealed class CheckedFile(string path)
    {
        public string Path => path;

        public bool IsPage { get; } = path.EndsWith(".html", StringComparison.Ordinal);

        /// <summary>Default until the page was told.</summary>
        public ImmutableArray<string> Ids { get; set; }
    }

    private sealed record AwaitedAnchor(string Page, CheckedFile Target, string Anchor, SiteReference Link);

    /// <summary>Takes what pages that may be left standing need of others; null = nobody asks.</summary>
    internal NeededAnchors? Needed { get; init; }

    /// <summary>Pages that are left as they stand and never told; null = there are none.</summary>
    internal StandingPages? Standing { get; init; }

    /// <summary>Takes what a page holds.</summary>
    public void Add(string page, ReadOnlySpan<SiteReference> references)
    {
        var ids = new HashSet<string>(references.Length / 2, StringComparer.Ordinal);
        var place = new PagePlace(page);
        foreach (ref readonly var reference in references)
        {
            if (reference.Kind == SiteReferenceKind.Id)
            {
                AddId(page, reference, ids);
            }
            else if (!reference.Value.StartsWith('#'))
            {
                Check(place, reference);
            }
        }

        if (_files.TryGetValue(page, out var file))
        {
            lock (_gate)
            {
                file.Ids = [.. ids];
            }
        }

        // Most links of a page with many ids lead to these, which are not known before its end.
        var known = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref readonly var link in references)
        {
            if (link.Kind == SiteReferenceKind.Link && link.Value.StartsWith('#') && !known.Contains(link.Value.AsSpan(1)))
            {
                Check(place, link);
            }
        }
    }

    private void AddId(string page, SiteReference id, HashSet<string> ids)
    {
        if (id.Value.Length == 0 || HasBlank(id.Value))
        {
            _findings.UnusableId(page, id);
        }
        else if (!ids.Add(id.Value))
        {
            _findings.DuplicateId(page, id);
        }
    }

    // An id is a word or two.
    private static bool HasBlank(string id)
    {
        foreach (var character in id)
        {
            if (character <= ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After the last page: all that is wrong. One finding stands for all pages that a place in a template went wrong on.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        lock (_gate)
        {
            foreach (var awaited in Standing is null ? _awaited : [.. _awaited.OrderBy(awaited => awaited.Target.Path, StringComparer.Ordinal)])
            {
                if (awaited.Target.Ids.IsDefault ? Standing?.HasId(awaited.Target.Path, awaited.Anchor) != true : !HasId(awaited.Target, awaited.Anchor))
                {
                    ReportAnchor(awaited.Page, awaited.Link, awaited.Target, awaited.Anchor);
                }
            }

            _awaited.Clear();
        }

        foreach (var needed in Standing?.Anchors ?? [])
        {
            // What stands needs it, or did: who made the page that stands tells which when all pages are made.
            if (_files.TryGetValue(needed.Page, out var target) && !target.Ids.IsDefault && !HasId(target, needed.Id))
            {
                _findings.BrokenAnchor(needed.Page, new SiteReference(SiteReferenceKind.Link, needed.Id, new SourceLocation(needed.Page)), needed.Page, needed.Id, target.Ids);
            }
        }

        return _findings.ToDiagnostics();
    }

    private void Check(PagePlace place, SiteReference link)
    {
        if (place.TryFromRoot(link.Value, out var plain) && FileAt(plain.Path) is { } usual)
        {
            CheckAnchor(place.Page, plain.Anchor, usual, link);
            return;
        }

        var target = LinkTarget.Parse(link.Value, _baseAddress);
        if (target.Objection is { } objection)
        {
            _findings.UnusableLink(place.Page, link, objection);
        }
        else if (!target.IsExternal && FileOf(place.Page, target, link) is { } file)
        {
            CheckAnchor(place.Page, target.Anchor, file, link);
        }
    }

    // What a link leads to that climbs to the root and names all of the way from there; null where it takes a closer look.
    private CheckedFile? FileAt(scoped ReadOnlySpan<char> address)
    {
        Span<char> buffer = stackalloc char[PagePlace.LongestUsual + SitePath.Index.Length];
        if (address.IsEmpty || address[^1] == '/')
        {
            address.CopyTo(buffer);
            SitePath.Index.CopyTo(buffer[address.Length..]);
            address = buffer[..(address.Length + SitePath.Index.Length)];
        }

        return _filesBySpan.TryGetValue(address, out var file) ? file : null;
    }

    private CheckedFile? FileOf(string page, LinkTarget target, SiteReference link)
    {
        if (target.Path.IsEmpty && !target.IsFromRoot)
        {
            return _files.GetValueOrDefault(page);
        }

        Span<char> buffer = stackalloc char[SitePath.MostCharacters];
        var path = target.Path.IndexOf('%') >= 0 ? Uri.UnescapeDataString(target.Path) : target.Path;
        var length = SitePath.Resolve(target.IsFromRoot ? [] : SitePath.FolderOf(page), path, buffer);
        if (length < 0)
        {
            _findings.UnusableLink(page, link, SitePath.IsTooLong(SitePath.FolderOf(page), path) ? "is longer than any address of the site" : "climbs out of the site");
            return null;
        }

        var file = buffer[..length];
        if (_filesBySpan.TryGetValue(file, out var found))
        {
            return found;
        }

        _findings.BrokenLink(page, link, file.ToString());
        return null;
    }

    private void CheckAnchor(string page, ReadOnlySpan<char> anchor, CheckedFile target, SiteReference link)
    {
        // Fragments of files that are no pages (a symbol of an SVG) mean something to their format only; '#top' is every page's.
        if (anchor.IsEmpty || anchor is "top" || !(target.IsPage || target.Path == page))
        {
            return;
        }

        var id = anchor.IndexOf('%') >= 0 ? Uri.UnescapeDataString(anchor) : anchor;
        Needed?.Add(page, target.Path, id);
        lock (_gate)
        {
            if (target.Ids.IsDefault)
            {
                _awaited.Add(new AwaitedAnchor(page, target, id.ToString(), link));
                return;
            }
        }

        if (!HasId(target, id))
        {
            ReportAnchor(page, link, target, id.ToString());
        }
    }

    private void ReportAnchor(string page, SiteReference link, CheckedFile target, string anchor) =>
        _findings.BrokenAnchor(page, link, target.Path, anchor, target.Ids.IsDefault ? [] : target.Ids);

    private static bool HasId(CheckedFile file, ReadOnlySpan<char> id)
    {
        foreach (var known in file.Ids)
        {
            if (id.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
