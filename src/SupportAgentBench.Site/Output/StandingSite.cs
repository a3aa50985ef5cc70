using System.Buffers;
using Microsoft.Win32.SafeHandles;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Output;

/// <summary>The site as it stands before a build: which files there are, and whether one already is what it should become.</summary>
internal sealed class StandingSite
{
    private const int BufferSize = 64 * 1024;

    private readonly string _folder;
    private readonly Dictionary<string, FoundEntry> _files = new(StringComparer.Ordinal);

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

        foreach (var entry in FolderWalk.Of(folder, name => name[0] != '.' || owned.Contains(name)))
        {
            if (!entry.IsFolder)
            {
                _files.Add(entry.Path, entry);
            }
        }
    }

    public bool Exists { get; }

    /// <summary>Relative paths with forward slashes, in no order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    public string PathOf(string path) => Path.Combine(_folder, path);

    /// <summary>Of a file that stands there.</summary>
    public FileStamp StampOf(string path) => _files[path].Stamp;

    /// <summary>Whether a file stands there with this length and time.</summary>
    public bool Bears(string path, FileStamp stamp) => _files.TryGetValue(path, out var standing) && !standing.IsLink && standing.Stamp == stamp;

    /// <summary>Whether what stands there is a link, which was not written here.</summary>
    public bool HoldsLink(string path) => _files.TryGetValue(path, out var standing) && standing.IsLink;

    /// <summary>The file that stands there, to be compared; null where there is none, or a link or pipe, or one of another length than is asked for.</summary>
    public SafeFileHandle? TryOpen(string path, long? length) =>
        _files.TryGetValue(path, out var standing) && !standing.IsLink && standing.Stamp.Length == (length ?? standing.Stamp.Length) && !(standing.Stamp.Length == 0 && SpecialFile.IsAt(PathOf(path)))
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
}
