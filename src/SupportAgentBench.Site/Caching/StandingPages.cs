using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site.Caching;

/// <summary>
/// Pages that the last build made from the very same inputs: where no more than runs and verdicts changed, those that nothing changed is
/// in stay as they stand. Used from any thread.
/// </summary>
internal sealed class StandingPages
{
    private readonly string _folder;
    private readonly BuildRecord _record;
    private readonly Dictionary<string, RememberedFile> _files;
    private readonly Dictionary<string, string> _sources;
    private readonly Lock _gate = new();
    private (string Page, byte[] Html) _read = (string.Empty, []);

    private StandingPages(string folder, BuildRecord record)
    {
        _folder = folder;
        _record = record;
        _files = record.Outputs.ToDictionary(file => file.Path, StringComparer.Ordinal);
        _sources = record.Sources.ToDictionary(source => source.Name, source => source.Fingerprint, StringComparer.Ordinal);
    }

    /// <summary>Ids that pages of the last build need on others.</summary>
    public ImmutableArray<NeededAnchor> Anchors => _record.Anchors;

    /// <summary>Whether any page was left standing.</summary>
    public bool HasKept { get; private set; }

    /// <summary>Null where every page has to be made: more changed than runs and verdicts, or something is to be said again that pages are made for.</summary>
    /// <param name="folder">The site as it stands.</param>
    public static StandingPages? Of(string folder, BuildRecord record, InputFiles inputs, SitePlan plan)
    {
        var pages = plan.Paths.Where(IsPage).ToHashSet(StringComparer.Ordinal);
        return new ChangedInputs(record, inputs).AreRunsOrVerdicts
            && record.Diagnostics.All(ComesUpAgain)
            && pages.SetEquals(record.Outputs.Select(file => file.Path).Where(IsPage))
            ? new StandingPages(folder, record)
            : null;
    }

    /// <summary>Leaves a page as it stands; false = it has to be made.</summary>
    public bool TryKeep(PlannedPage page, SiteOutput output) =>
        MayStand(page.Sources) && TryKeep(page.Paths, [], output);

    /// <summary>Leaves a Markdown file as it stands; false = it has to be written.</summary>
    public bool TryKeep(PlannedMarkdown text, SiteOutput output) =>
        MayStand(text.Sources) && TryKeep([text.Route.FilePath], [], output);

    /// <summary>Leaves a file that is no page as it stands; false = it has to be written.</summary>
    public bool TryKeep(PlannedFile file, SiteOutput output) =>
        MayStand(file.Sources) && TryKeep([file.Route.FilePath], [], output);

    /// <summary>Leaves all of a series as it stands; false = it has to be made.</summary>
    public bool TryKeep(PlannedSeries series, SiteOutput output) =>
        series.Pages.All(page => MayStand(page.Sources)) && TryKeep(series.Pages.Select(page => page.Route.FilePath), series.PossibleFiles.Select(file => file.FilePath), output);

    /// <summary>
    /// Whether a page that was left standing has an id: one that the last build found on it, or that is looked up on it. Of one page after
    /// the other, each is read once.
    /// </summary>
    public bool HasId(string page, string id)
    {
        if (_record.Anchors.BinarySearch(new NeededAnchor(page, id), NeededAnchor.Order) >= 0)
        {
            return true;
        }

        lock (_gate)
        {
            if (_read.Page != page)
            {
                _read = (page, Read(page));
            }

            // As templates write it; in a text or a value its quotation marks would be escaped.
            return _read.Html.AsSpan().IndexOf(Encoding.UTF8.GetBytes($" id=\"{id}\"")) >= 0;
        }
    }

    private bool TryKeep(IEnumerable<string> pages, IEnumerable<string> possible, SiteOutput output)
    {
        var files = new List<RememberedFile>();
        foreach (var page in pages)
        {
            if (!_files.TryGetValue(page, out var file))
            {
                return false;
            }

            files.Add(file);
        }

        files.AddRange(possible.Where(_files.ContainsKey).Select(path => _files[path]));
        var isKept = output.TryKeep(files);
        HasKept |= isKept;
        return isKept;
    }

    // One that is gone meanwhile has no ids: a link to it is an error, and a whole build tells.
    private byte[] Read(string page)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(_folder, page));
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return [];
        }
    }

    private bool MayStand(ImmutableArray<PageSource>? sources) => sources is { } some && some.All(source => _sources.GetValueOrDefault(source.Name) == source.Fingerprint);

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    // What is amiss in a run may have come up while a page was made, and would not come up again; everything else is said before.
    private static bool ComesUpAgain(Diagnostic diagnostic) =>
        diagnostic.Location.Path.StartsWith(Workspace.DataFolder + "/", StringComparison.Ordinal)
        && !diagnostic.Location.Path.StartsWith(Workspace.RunsFolder, StringComparison.Ordinal);
}
