using System.IO.Enumeration;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Preview;

/// <summary>
/// Says which files of a workspace have changed since it was asked last, by their size and time, and by their content where the time is
/// too new to tell two writes apart. Events only wake whoever asks; what has changed is decided here, so a lost event costs time, not truth.
/// </summary>
/// <param name="workspace">Its <c>data/</c> and <c>templates/</c> are looked at.</param>
internal sealed class FileRegister(Workspace workspace, TimeProvider clock)
{
    // A file system may give two writes in a row one time.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    private Dictionary<string, KnownFile> _files = new(StringComparer.Ordinal);

    /// <summary>Paths of all files, relative to the workspace.</summary>
    public IReadOnlySet<string> Paths => _files.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Paths of files that are new, gone, or of other content.</summary>
    public IReadOnlySet<string> Rescan()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var files = new Dictionary<string, KnownFile>(_files.Count, StringComparer.Ordinal);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (path, stamp) in Stamps())
        {
            var known = _files.GetValueOrDefault(path);
            var current = known is { IsSettled: true } && known.Stamp == stamp ? known : Look(path, stamp, known, now);
            if (known is null || (current != known && (current.Hash is null || current.Hash != known.Hash)))
            {
                changed.Add(path);
            }

            files[path] = current;
        }

        changed.UnionWith(_files.Keys.Where(path => !files.ContainsKey(path)));
        _files = files;
        return changed;
    }

    private KnownFile Look(string path, FileStamp stamp, KnownFile? known, DateTime now)
    {
        var isSettled = now - stamp.LastWrite > Settling;
        // Nothing is read before there is something to compare it with.
        return new KnownFile(stamp, known is null && isSettled ? null : HashOf(path, stamp), isSettled);
    }

    private string? HashOf(string path, FileStamp stamp)
    {
        try
        {
            using var file = StoredFile.Open(workspace.FullPath(path), stamp.Length, FileShare.ReadWrite | FileShare.Delete);
            return InputFile.HashOf(file);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }

    private IEnumerable<(string Path, FileStamp Stamp)> Stamps() =>
        new[] { Workspace.DataFolder, Workspace.TemplatesFolder }.Where(folder => Directory.Exists(workspace.FullPath(folder))).SelectMany(StampsOf);

    private List<(string Path, FileStamp Stamp)> StampsOf(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true, MaxRecursionDepth = 16 };
        var files = new FileSystemEnumerable<(string Path, FileStamp Stamp)>(workspace.FullPath(folder), Describe, options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !FileNames.IsPassing(entry.FileName),
            ShouldRecursePredicate = (ref entry) => !entry.FileName.StartsWith('.'),
        };
        try
        {
            return [.. files];
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // A folder that goes away while it is listed: what was in it is found gone by the next scan.
            return [];
        }
    }

    private (string Path, FileStamp Stamp) Describe(ref FileSystemEntry entry)
    {
        var full = entry.ToFullPath();
        var path = Path.GetRelativePath(workspace.Root, full).Replace(Path.DirectorySeparatorChar, '/');
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return (path, new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcDateTime));
        }

        // Of a link, the file it leads to.
        var target = new FileInfo(RealPath.Of(full) ?? full);
        return (path, new FileStamp(target.Exists && target.LinkTarget is null ? target.Length : 0, target.LastWriteTimeUtc));
    }

    /// <param name="Hash">Of the content; null where it was never needed, or the file cannot be read.</param>
    /// <param name="IsSettled">Whether the next write is sure to have another time.</param>
    private sealed record KnownFile(FileStamp Stamp, string? Hash, bool IsSettled);
}
