using System.Buffers;
using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Output;

/// <summary>The site as it stands before a build: which files there are, and whether one already is what it should become.</summary>
internal sealed class StandingSite
{
    private const long NotAnOrdinaryFile = -1;
    private const int BufferSize = 64 * 1024;

    private readonly string _folder;
    private readonly Dictionary<string, StandingFile> _files = new(StringComparer.Ordinal);

    /// <param name="folder">May be missing: then nothing stands.</param>
    /// <param name="owned">Names with a leading dot that are the writer's own; others of the root are not the site's.</param>
    public StandingSite(string folder, IReadOnlyCollection<string> owned)
    {
        _folder = folder;
        Exists = Directory.Exists(folder);
        if (!Exists)
        {
            return;
        }

        foreach (var file in Enumerate(folder, owned))
        {
            _files.Add(file.Path, file);
        }
    }

    public bool Exists { get; }

    /// <summary>Relative paths with forward slashes, in no order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    public string PathOf(string path) => Path.Combine(_folder, path);

    /// <summary>Whether a file stands there with this length and time.</summary>
    public bool Bears(string path, FileStamp stamp) => _files.TryGetValue(path, out var standing) && standing.Stamp == stamp;

    /// <summary>Whether what stands there is a link, which was not written here.</summary>
    public bool HoldsLink(string path) => _files.TryGetValue(path, out var standing) && standing.Stamp.Length == NotAnOrdinaryFile;

    /// <summary>The file that stands there, to be compared; null where there is none, or a link, or one of another length than is asked for.</summary>
    public SafeFileHandle? TryOpen(string path, long? length) =>
        _files.TryGetValue(path, out var standing) && standing.Stamp.Length == (length ?? standing.Stamp.Length) && standing.Stamp.Length != NotAnOrdinaryFile
            ? File.OpenHandle(PathOf(path))
            : null;

    /// <summary>How many bytes of a piece stand in a file at this place. Reads no more than it must and keeps nothing.</summary>
    public static int CommonPrefix(SafeFileHandle file, long offset, ReadOnlySpan<byte> piece)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var same = 0;
            while (same < piece.Length)
            {
                var rest = piece[same..];
                var read = RandomAccess.Read(file, buffer.AsSpan(0, Math.Min(buffer.Length, rest.Length)), offset + same);
                var common = rest.CommonPrefixLength(buffer.AsSpan(0, read));
                same += common;
                if (read == 0 || common < read)
                {
                    break;
                }
            }

            return same;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileSystemEnumerable<StandingFile> Enumerate(string folder, IReadOnlyCollection<string> owned)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        return new FileSystemEnumerable<StandingFile>(folder, Describe, options)
        {
            ShouldIncludePredicate = (ref entry) => IsSites(ref entry) && (!entry.IsDirectory || IsLink(ref entry)),
            ShouldRecursePredicate = (ref entry) => IsSites(ref entry) && !IsLink(ref entry),
        };

        bool IsSites(ref FileSystemEntry entry) =>
            entry.FileName[0] != '.' || entry.Directory.Length > entry.RootDirectory.Length || owned.Contains(entry.FileName.ToString());
    }

    private static StandingFile Describe(ref FileSystemEntry entry)
    {
        var below = entry.Directory[entry.RootDirectory.Length..].Trim(Path.DirectorySeparatorChar);
        var path = below.IsEmpty ? entry.FileName.ToString() : string.Concat(below, "/", entry.FileName);
        return new StandingFile(path.Replace(Path.DirectorySeparatorChar, '/'), new FileStamp(IsLink(ref entry) ? NotAnOrdinaryFile : entry.Length, entry.LastWriteTimeUtc.UtcDateTime));
    }

    // A link in the site was not written here, and what it leads to is not the site's to compare or keep.
    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private sealed record StandingFile(string Path, FileStamp Stamp);
}
