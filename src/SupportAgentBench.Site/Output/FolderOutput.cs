using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Caching;

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
    private volatile bool _broken;

    private FolderOutput(OutputLocation location, Stage stage, StandingSite standing, DiagnosticBag diagnostics)
        : base(diagnostics) =>
        (_location, _stage, _standing) = (location, stage, standing);

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
        catch (Exception exception) when (IsRefusal(exception))
        {
            diagnostics.Add(OutputDiagnostics.NotWritten.At(new SourceLocation(OutputLocation.Show(workspace, folder)), exception.Message));
            return null;
        }
        finally
        {
            stage?.Dispose();
        }
    }

    protected override void Store(string path, ReadOnlySpan<byte> content)
    {
        if (_broken)
        {
            return;
        }

        try
        {
            var holds = _standing.Holds(path, content);
            if (!holds)
            {
                _stage.Write(path, content);
            }

            lock (_gate)
            {
                (holds ? _unchanged : _changed).Add(path);
            }
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            Break(path, exception);
        }
    }

    private protected override bool Stands(RememberedFile file) => !_broken && _standing.Bears(file.Path, file.Stamp);

    private protected override void Keep(string path)
    {
        lock (_gate)
        {
            _unchanged.Add(path);
        }
    }

    protected override OutputCounts? Complete()
    {
        Store(NoJekyll, []);
        Store(OutputLocation.Marker, "This folder is written by sab. What is not part of the site is removed by the next build.\n"u8);
        var stale = _standing.Paths.Where(path => !_unchanged.Contains(path) && !_changed.Contains(path)).ToArray();
        if (!_broken && (_changed.Count > 0 || stale.Length > 0))
        {
            Publish(stale);
        }

        return _broken ? null : new OutputCounts(_changed.Count, _unchanged.Count, stale.Length);
    }

    protected override void Dispose(bool disposing)
    {
        _stage.Dispose();
        base.Dispose(disposing);
    }

    private void Publish(IReadOnlyCollection<string> stale)
    {
        try
        {
            foreach (var path in _unchanged)
            {
                _stage.Adopt(path, _standing.PathOf(path));
            }

            CarryOver();
            _stage.Swap(stale);
        }
        catch (Exception exception) when (IsRefusal(exception))
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

    private void Break(string? path, Exception exception)
    {
        _broken = true;
        var kind = _stage.IsHalfDone ? OutputDiagnostics.HalfInPlace : OutputDiagnostics.NotWritten;
        Diagnostics.Add(kind.At(_location.At(path), exception.Message));
    }

    private static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
