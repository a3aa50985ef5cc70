using System.IO.Enumeration;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Output;

/// <summary>Deletes a folder and everything in it. Links are deleted, not followed.</summary>
internal static class TreeDeletion
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None };

    /// <param name="tree">A full path. Folders two levels down are deleted side by side: of a site with all its conversations these are its models.</param>
    /// <exception cref="IOException">Something cannot be deleted; the rest may be gone.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Delete(string tree)
    {
        if (new DirectoryInfo(tree).LinkTarget is not null)
        {
            File.Delete(tree);
            return;
        }

        string[] folders = [.. Entries(tree).Where(IsFolder).SelectMany(Entries).Where(IsFolder)];
        DiskWork.Do(folders.Length, index => DeleteAll(folders[index]));
        DeleteAll(tree);
    }

    private static void DeleteAll(string folder)
    {
        foreach (var entry in Entries(folder))
        {
            if (IsFolder(entry))
            {
                DeleteAll(entry);
            }
            else
            {
                File.Delete(entry);
            }
        }

        Directory.Delete(folder);
    }

    // Full paths, those of folders with a slash at the end: of files the system is asked no more than their names.
    private static FileSystemEnumerable<string> Entries(string folder) =>
        new(folder, (ref entry) => IsFolder(ref entry) ? entry.ToFullPath() + Path.DirectorySeparatorChar : entry.ToFullPath(), Everything);

    private static bool IsFolder(string entry) => Path.EndsInDirectorySeparator(entry);

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
