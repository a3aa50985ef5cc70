using System.IO.Enumeration;

namespace SupportAgentBench.Site.Loading;

/// <summary>A file, folder or link as a walk found it.</summary>
/// <param name="Path">Relative to where the walk began, with forward slashes.</param>
/// <param name="IsLink">Whether it is a link: what that leads to was not looked at.</param>
/// <param name="Stamp">Of a file; empty for the others.</param>
internal sealed record FoundEntry(string Path, bool IsFolder, bool IsLink, FileStamp Stamp);

/// <summary>Everything in a folder and below, with sizes and times from the walk itself. Folders two levels down are walked side by side.</summary>
internal static class FolderWalk
{
    /// <param name="root">Absolute.</param>
    /// <param name="takes">Whether a name in the folder itself belongs to what is looked at.</param>
    /// <param name="prefix">Put before each path: empty or ending in a slash.</param>
    /// <returns>In no order.</returns>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static IEnumerable<FoundEntry> Of(string root, Func<string, bool> takes, string prefix = "")
    {
        var near = Walk(root, prefix, takes, levels: 2);
        FoundEntry[] folders = [.. near.Where(entry => entry.IsFolder && entry.Path.AsSpan(prefix.Length).Contains('/'))];
        var far = new List<FoundEntry>[folders.Length];
        DiskWork.Do(folders.Length, index =>
        {
            var path = folders[index].Path;
            far[index] = Walk(Path.Combine(root, path[prefix.Length..]), path + "/", _ => true, int.MaxValue);
        });
        return near.Concat(far.SelectMany(entries => entries));
    }

    private static List<FoundEntry> Walk(string root, string prefix, Func<string, bool> takes, int levels)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = levels - 1, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        return
        [
            .. new FileSystemEnumerable<FoundEntry>(root, (ref entry) => Describe(ref entry, prefix), options)
            {
                ShouldIncludePredicate = Belongs,
                ShouldRecursePredicate = (ref entry) => Belongs(ref entry) && !IsLink(ref entry),
            },
        ];

        bool Belongs(ref FileSystemEntry entry) => entry.Directory.Length > entry.RootDirectory.Length || takes(entry.FileName.ToString());
    }

    private static FoundEntry Describe(ref FileSystemEntry entry, string prefix)
    {
        var below = entry.Directory[entry.RootDirectory.Length..].Trim(Path.DirectorySeparatorChar);
        var path = below.IsEmpty ? string.Concat(prefix, entry.FileName) : string.Concat(prefix, below, "/", entry.FileName);
        path = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        return IsLink(ref entry) ? new FoundEntry(path, IsFolder: false, IsLink: true, default)
            : entry.IsDirectory ? new FoundEntry(path, IsFolder: true, IsLink: false, default)
            : new FoundEntry(path, IsFolder: false, IsLink: false, new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcDateTime));
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
