using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site.Caching;

/// <summary>
/// Remembers a good build and tells, before the next one begins, whether it would make just what stands already. Sizes and times are
/// asked first; content where a time differs, or was too fresh to tell one change from the next.
/// </summary>
internal sealed class BuildCache
{
    private readonly BuildOptions _options;
    private readonly OutputLocation _output;
    private readonly CacheFolder _folder;
    private readonly string _name;
    private readonly string _key;

    // As they were before anything was read: what comes later is new to the next build.
    private readonly Dictionary<string, FoundEntry> _inputs;

    private BuildRecord? _last;
    private NeededAnchors? _anchors;
    private ImmutableArray<PageSource> _sources = [];
    private VerdictMemory? _verdicts;
    private ImmutableArray<RememberedFile>? _left;

    private BuildCache(BuildOptions options, OutputLocation output, Dictionary<string, FoundEntry> inputs)
    {
        _options = options;
        _output = output;
        _inputs = inputs;
        _folder = new CacheFolder(options.Root);
        _name = $"build-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output.Folder)).AsSpan(0, 8))}.bin";
        _key = string.Join('\n', ProgramIdentity.Text, output.Folder, output.Shown, options.BaseUrl?.AbsoluteUri, options.Strict);
    }

    /// <summary>Null where nothing is to be remembered: not wanted, or not safe.</summary>
    public static BuildCache? Open(BuildOptions options)
    {
        if (!options.MayRemember)
        {
            return null;
        }

        try
        {
            var found = new DiagnosticBag();
            var output = OutputLocation.Find(options.Root, options.Output ?? Path.Combine(options.Root, "site"), found);
            var inputs = new Dictionary<string, FoundEntry>(StringComparer.Ordinal);
            return output is null || IsAmongRemembered(output, options.Root) || !InputFolders.All(folder => TryAdd(Path.Combine(options.Root, folder), folder + "/", _ => true, inputs))
                ? null
                : new BuildCache(options, output, inputs);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }

    private static ImmutableArray<string> InputFolders { get; } = [Workspace.DataFolder, Workspace.TemplatesFolder];

    /// <summary>The report of a build that has nothing to do; null = it has to be done.</summary>
    public BuildReport? Unchanged()
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            _last = BuildRecordFormat.Read(_folder.Read(_name), _key);
            // Inputs are the fewer, and the likelier to have changed.
            if (_last is not { } record || !new InputChanges(_options, _inputs).IsNone(record.Inputs, out var again) || !StandsAsIn(record))
            {
                return null;
            }

            if (!again.IsDefault)
            {
                Keep(record with { Inputs = again });
            }

            return new BuildReport(record.Diagnostics, [new PhaseTiming("look for changes", Stopwatch.GetElapsedTime(start))], WithFiles(record));
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Templates that the last build was made with.</summary>
    public ImmutableArray<InputFile> GoodTemplates =>
        [.. (_last?.Inputs ?? []).Select(input => input.Read).OfType<InputFile>().Where(file => Workspace.IsTemplate(file.Path))];

    /// <summary>Pages left standing in the build that is under way; null = every one is made.</summary>
    public StandingPages? Standing { get; private set; }

    /// <summary>Begins the making of pages: which of them may be left as the last build made them.</summary>
    /// <param name="inputs">What was read by now.</param>
    /// <returns>Takes what the next build has to know of their links.</returns>
    public NeededAnchors Begin(InputFiles inputs, SitePlan plan)
    {
        _anchors = new NeededAnchors(plan);
        _sources = plan.Sources;
        Standing = _last is { } record ? StandingPages.Of(_output.Folder, record, inputs, plan) : null;
        _anchors.AddRange(Standing?.Anchors ?? []);
        return _anchors;
    }

    /// <summary>What need not be bound of verdicts.</summary>
    /// <param name="inputs">All of <c>data/</c> as it was read.</param>
    /// <returns>Takes what the next build has to know of them.</returns>
    public VerdictMemory Verdicts(InputFiles inputs) => _verdicts = KnownVerdicts.Of(_last, inputs);

    /// <summary>Makes the next build under way a whole one.</summary>
    public void Distrust() => (_last, Standing) = (null, null);

    /// <summary>Takes what a commit left.</summary>
    public void Note(SiteOutput output)
    {
        try
        {
            _left = output.Left();
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // The build is not remembered.
        }
    }

    /// <summary>Remembers a build that went well.</summary>
    /// <param name="workspace">Knows what was read.</param>
    public void Remember(BuildReport report, Workspace workspace)
    {
        // What is said of the output (a mended one) is said once.
        if (!report.Succeeded || report.Diagnostics.Any(diagnostic => OutputDiagnostics.All.Contains(diagnostic.Descriptor)))
        {
            return;
        }

        try
        {
            var read = workspace.Inputs.ToSorted();
            if (_left is { } outputs && read.All(input => _inputs.TryGetValue(input.Path, out var entry) && !entry.IsFolder))
            {
                var inputs = _inputs.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)
                    .Select(entry => new RememberedInput(entry.Path, entry.IsFolder, workspace.Inputs.Find(entry.Path), IsSettled: false));
                Keep(new BuildRecord(_key, [.. inputs], outputs, report.Diagnostics, [.. report.Counts.Where(count => !BuildCount.OfFiles.Contains(count.What))], _anchors?.ToSorted() ?? [], _sources, _verdicts?.Found ?? []));
            }
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // Not remembered.
        }
    }

    // No file of the site may bear the time that it is: the next change would bear it too.
    private void Keep(BuildRecord record)
    {
        var newest = DateTime.MinValue;
        foreach (var file in record.Outputs)
        {
            newest = file.Stamp.LastWrite > newest ? file.Stamp.LastWrite : newest;
        }

        _folder.Write(_name, newest, now => Freshness.IsTold(newest, now)
            ? BuildRecordFormat.Write(record with { Inputs = [.. record.Inputs.Select(input => input with { IsSettled = input.Read is { } read && Freshness.IsSettled(read.Stamp.LastWrite, now) })] })
            : null);
    }

    private bool StandsAsIn(BuildRecord record)
    {
        if (Directory.Exists(Stage.FolderOf(_output.Folder)) || Walk() is not { } found || found.Count != record.Outputs.Length)
        {
            return false;
        }

        foreach (var file in record.Outputs)
        {
            if (!found.TryGetValue(file.Path, out var standing) || standing.Stamp != file.Stamp)
            {
                return false;
            }
        }

        return true;
    }

    // Names with a leading dot are their owner's, but for two of ours. Folders are none of a site's files.
    private Dictionary<string, FoundEntry>? Walk()
    {
        var found = new Dictionary<string, FoundEntry>(StringComparer.Ordinal);
        if (!TryAdd(_output.Folder, string.Empty, name => name[0] != '.' || FolderOutput.OwnDotFiles.Contains(name), found))
        {
            return null;
        }

        foreach (var folder in found.Values.Where(entry => entry.IsFolder).ToArray())
        {
            found.Remove(folder.Path);
        }

        return found;
    }

    // False where there is a link among it: it can change without any of this changing.
    private static bool TryAdd(string folder, string prefix, Func<string, bool> takes, Dictionary<string, FoundEntry> entries)
    {
        if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null })
        {
            return false;
        }

        foreach (var entry in FolderWalk.Of(folder, takes, prefix))
        {
            if (entry.IsLink)
            {
                return false;
            }

            entries.Add(entry.Path, entry);
        }

        return true;
    }

    private static bool IsAmongRemembered(OutputLocation output, string root) =>
        RealPath.IsIn(output.Folder, Path.Combine(RealPath.OfPlace(root), CacheFolder.Name));

    private static ImmutableArray<BuildCount> WithFiles(BuildRecord record) =>
    [
        .. record.Counts,
        new BuildCount(BuildCount.FilesWritten, 0),
        new BuildCount(BuildCount.FilesUnchanged, record.Outputs.Length),
        new BuildCount(BuildCount.FilesRemoved, 0),
    ];
}
