using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Caching;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Output;

/// <summary>
/// Writes the site into a folder. Changed files gather in a stage beside it; a commit completes the stage with links to the unchanged ones and
/// exchanges the two folders, so that the last good site or the new one stands at every moment. If nothing changed, nothing is touched.
/// </summary>
public sealed class FolderOutput : SiteOutput
{
    private const string NoJekyll = ".nojekyll";

    /// <summary>Names with a leading dot that are the site's; all others in its folder are their owner's.</summary>
    internal static readonly string[] OwnDotFiles = [NoJekyll, OutputLocation.Marker];

    private readonly OutputLocation _location;
    private readonly Stage _stage;
    private readonly StandingSite _standing;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _unchanged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private volatile bool _isBroken;

    private FolderOutput(OutputLocation location, Stage stage, StandingSite standing, DiagnosticBag diagnostics)
        : base(diagnostics) =>
        (_location, _stage, _standing) = (location, stage, standing);

    /// <summary>Whether the disk refused something: then nothing more is taken, and nothing committed.</summary>
    internal bool IsBroken => _isBroken;

    /// <summary>Prepares to write; null after an error. The standing site is not touched.</summary>
    /// <param name="workspace">The folder with <c>data/</c> and <c>templates/</c>.</param>
    /// <param name="folder">Where the site goes: missing, empty but for dot-files, or written by this program before.</param>
    /// <param name="diagnostics">Takes what is wrong, now and later.</param>
    public static FolderOutput? Open(string workspace, string folder, DiagnosticBag diagnostics)
    {
        Stage? stage = null;
        try
        {
            if (OutputLocation.Find(workspace, folder, diagnostics) is not { } location)
            {
                return null;
            }

            stage = Stage.TryOpen(location.Folder);
            if (stage is null)
            {
                diagnostics.Add(OutputDiagnostics.Busy.At(location.At()));
                return null;
            }

            if (stage.Mended is { } mended)
            {
                diagnostics.Add(OutputDiagnostics.Restored.At(location.At(), mended));
            }

            var output = new FolderOutput(location, stage, new StandingSite(location.Folder, OwnDotFiles), diagnostics);
            stage = null;
            return output;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            diagnostics.Add(OutputDiagnostics.NotWritten.At(new SourceLocation(OutputLocation.Show(workspace, folder)), exception.Message));
            return null;
        }
        finally
        {
            stage?.Dispose();
        }
    }

    protected override OutputFile Begin(string path, long? length) => new FolderFile(this, path, () => new StagedFile(path, length, _standing, _stage));

    /// <summary>A file is complete.</summary>
    /// <param name="stands">Whether it stood already.</param>
    internal void Took(string path, bool stands)
    {
        lock (_gate)
        {
            (stands ? _unchanged : _changed).Add(path);
        }
    }

    /// <summary>The disk refused.</summary>
    /// <param name="path">The file; null = the exchange of the folders.</param>
    internal void Break(string? path, Exception exception)
    {
        _isBroken = true;
        var kind = _stage.IsHalfDone ? OutputDiagnostics.HalfInPlace : OutputDiagnostics.NotWritten;
        Diagnostics.Add(kind.At(_location.At(path), exception.Message));
    }

    private protected override bool Stands(RememberedFile file) => !_isBroken && _standing.Bears(file.Path, file.Stamp);

    private protected override void Keep(string path) => Took(path, stands: true);

    protected override OutputCounts? Complete()
    {
        WriteOwn(NoJekyll, []);
        WriteOwn(OutputLocation.Marker, "This folder is written by sab. What is not part of the site is removed by the next build.\n"u8);
        var stale = _standing.Paths.Where(path => !_unchanged.Contains(path) && !_changed.Contains(path)).ToArray();
        if (!_isBroken && (_changed.Count > 0 || stale.Length > 0))
        {
            Publish(stale);
        }

        return _isBroken ? null : new OutputCounts(_changed.Count, _unchanged.Count, stale.Length);
    }

    internal override ImmutableArray<RememberedFile>? Left()
    {
        string[] written = [.. _changed];
        var files = new RememberedFile[written.Length];
        DiskWork.Do(files.Length, index => files[index] = new RememberedFile(written[index], FileStamp.Of(_standing.PathOf(written[index]))));
        return [.. _unchanged.Select(path => new RememberedFile(path, _standing.StampOf(path))), .. files];
    }

    protected override void Dispose(bool disposing)
    {
        _stage.Dispose();
        base.Dispose(disposing);
    }

    private void WriteOwn(string path, ReadOnlySpan<byte> content)
    {
        using var file = Begin(path, content.Length);
        file.Add(content);
        file.Complete();
    }

    private void Publish(IReadOnlyCollection<string> stale)
    {
        try
        {
            string[] unchanged = [.. _unchanged];
            DiskWork.Do(unchanged.Length, index => _stage.Adopt(unchanged[index], _standing.PathOf(unchanged[index])));

            CarryOver();
            _stage.Swap(stale);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            Break(path: null, exception);
        }
    }

    // What its owner keeps in the root of the folder (.gitignore, .git) is none of the site's business.
    private void CarryOver()
    {
        if (_standing.Exists)
        {
            var foreign = new DirectoryInfo(_location.Folder)
                .EnumerateFileSystemInfos(".*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
                .Where(entry => !OwnDotFiles.Contains(entry.Name));
            foreach (var entry in foreign)
            {
                _stage.CarryOver(entry.Name, entry);
            }
        }
    }
}
