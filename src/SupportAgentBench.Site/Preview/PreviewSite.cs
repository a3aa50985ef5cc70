using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Preview;

/// <summary>
/// The site held in memory and kept up with its workspace. Pages are made when they are asked for, from any thread; the snapshot they are
/// made from is exchanged in one place. Nothing is ever written.
/// </summary>
public sealed class PreviewSite
{
    private const int MostPagesKept = 64;

    private readonly Lock _scan = new();
    private readonly FileRegister _files;
    private readonly SnapshotFactory _factory;
    private readonly bool _isStrict;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly PageShelf _shelf = new(MostPagesKept);
    private volatile Standing? _standing;

    public PreviewSite(PreviewOptions options)
    {
        _files = new FileRegister(new Workspace(options.Root), options.Clock);
        _factory = new SnapshotFactory(options);
        _isStrict = options.Strict;
    }

    /// <summary>The newest snapshot; null before the first <see cref="Rescan"/>.</summary>
    public PreviewSnapshot? Current => _standing?.Snapshot;

    /// <summary>All that is wrong: with the workspace, with pages made so far, and with the site as a whole if that was checked; sorted by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _standing is not { } standing ? [] : standing.Diagnostics(_isStrict);

    /// <summary>Looks for files that have changed, and makes a new snapshot if there are any.</summary>
    /// <returns>The new snapshot; null when nothing has changed.</returns>
    public PreviewSnapshot? Rescan()
    {
        lock (_scan)
        {
            _changed.UnionWith(_files.Rescan());
            if (_changed.Count == 0 && _standing is not null)
            {
                return null;
            }

            var snapshot = Make();
            _standing = new Standing(snapshot);
            return snapshot;
        }
    }

    // A file that goes away, or is locked, between the scan and its reading is read by the next scan.
    private PreviewSnapshot Make()
    {
        try
        {
            var snapshot = _factory.Make(_changed, _files.Paths, Current);
            _changed.Clear();
            return snapshot;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return SnapshotFactory.Keep(Current, LoadingDiagnostics.FileUnreadable.At(new SourceLocation(Workspace.TemplatesFolder), ReadFailure.Describe(exception)));
        }
    }

    /// <summary>A page or file as it is now; where a template fails, as it was last. Null when there is none.</summary>
    /// <param name="path">Relative to the site's root: <c>models/kimi-k2-6/index.html</c>.</param>
    public PreviewPage? Find(string path)
    {
        if (_standing is not { } standing || !standing.Snapshot.Has(path))
        {
            return null;
        }

        if (_shelf.Find(path, standing.Snapshot.Number) is { } kept)
        {
            return kept;
        }

        var found = new DiagnosticBag();
        var content = standing.Snapshot.Make(path, found);
        standing.Add(found);
        var page = content is null ? _shelf.FindLast(path) : new PreviewPage(path, content);
        if (page is not null)
        {
            _shelf.Put(page, standing.Snapshot.Number);
        }

        return page;
    }

    /// <summary>Renders every page to find links that lead nowhere, which only the whole site tells; what is wrong joins <see cref="Diagnostics"/>.</summary>
    /// <returns>False when it was cancelled, or there is nothing to check.</returns>
    public bool CheckWhole(CancellationToken cancellation)
    {
        if (_standing is not { Snapshot: { Plan: { } plan, Templates: { } templates } } standing)
        {
            return false;
        }

        if (WholeSiteCheck.Run(plan, templates, cancellation) is not { } found)
        {
            return false;
        }

        standing.Add(found);
        return true;
    }

    /// <summary>A snapshot, and what was found out about it since.</summary>
    private sealed class Standing(PreviewSnapshot snapshot)
    {
        private readonly DiagnosticBag _found = new();

        public PreviewSnapshot Snapshot => snapshot;

        public void Add(DiagnosticBag found) => _found.AddRange(found.ToSorted());

        public ImmutableArray<Diagnostic> Diagnostics(bool isStrict)
        {
            var all = new DiagnosticBag();
            all.AddRange(snapshot.Diagnostics);
            all.AddRange(_found.ToSorted());
            return isStrict ? [.. all.ToSorted().Select(StrictSeverity.Of)] : all.ToSorted();
        }
    }
}
