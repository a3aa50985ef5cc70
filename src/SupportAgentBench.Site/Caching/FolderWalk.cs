using System.IO.Enumeration;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Caching;

/// <summary>A file or folder as a walk found it.</summary>
/// <param name="Path">Relative to where the walk began, with forward slashes.</param>
/// <param name="Stamp">Of a file; empty for a folder.</param>
internal sealed record FoundEntry(string Path, bool IsFolder, FileStamp Stamp);

/// <summary>Everything in a folder and below, with sizes and times from the walk itself.</summary>
internal static class FolderWalk
{
    /// <param name="root">Absolute.</param>
    /// <param name="prefix">Put before each path: empty or ending in a slash.</param>
    /// <param name="takes">Whether a name in the folder itself belongs to what is looked at.</param>
    /// <returns>False when there is a link among it: it can change without any of this changing.</returns>
    public static bool TryAdd(string root, string prefix, Func<string, bool> takes, Dictionary<string, FoundEntry> entries)
    {
        if (new DirectoryInfo(root) is not { Exists: true, LinkTarget: null })
        {
            return false;
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var found = new FileSystemEnumerable<FoundEntry?>(root, (ref entry) => Describe(ref entry, prefix), options)
        {
            ShouldIncludePredicate = Belongs,
            ShouldRecursePredicate = (ref entry) => Belongs(ref entry) && !IsLink(ref entry),
        };
        foreach (var entry in found)
        {
            if (entry is null)
            {
                return false;
            }

            entries.Add(entry.Path, entry);
        }

        return true;

        bool Belongs(ref FileSystemEntry entry) => entry.Directory.Length > entry.RootDirectory.Length || takes(entry.FileName.ToString());
    }

    private static FoundEntry? Describe(ref FileSystemEntry entry, string prefix)
    {
        if (IsLink(ref entry))
        {
            return null;
        }

        var below = entry.Directory[entry.RootDirectory.Length..].Trim(Path.DirectorySeparatorChar);
        var path = below.IsEmpty ? string.Concat(prefix, entry.FileName) : string.Concat(prefix, below, "/", entry.FileName);
        path = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        return entry.IsDirectory
            ? new FoundEntry(path, IsFolder: true, default)
            : new FoundEntry(path, IsFolder: false, new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcDateTime));
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
