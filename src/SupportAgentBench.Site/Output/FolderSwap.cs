namespace SupportAgentBench.Site.Output;

/// <summary>
/// Puts a complete new tree in the place of the standing site, by the best way the file system has:
/// an exchange of the two folders in one step; else the old one is renamed aside; else, where the folder is fixed
/// (a mount point, a layer of a container), file by file. <see cref="Recover"/> ends what a kill left half done in the latter two.
/// </summary>
/// <param name="site">The standing site; may be missing.</param>
/// <param name="stage">A folder on the same disk with the new tree in it.</param>
/// <param name="tryExchange">Exchanges two folders in one step, or says that this disk cannot.</param>
internal sealed class FolderSwap(string site, string stage, Func<string, string, bool> tryExchange)
{
    // What a file system answers to who may not write, as Linux and macOS number it: then there is no other way either.
    private static readonly int[] Denied = [1, 13, 30];

    private readonly string _aside = Path.Combine(stage, "old");
    private readonly string _journal = Path.Combine(stage, "in-place");

    /// <summary>The new tree: all files of the site and nothing else.</summary>
    public string Tree { get; } = Path.Combine(stage, "new");

    /// <summary>Whether a move of the files one by one has begun and not ended: what is left in the stage is still needed.</summary>
    public bool IsHalfDone => File.Exists(_journal);

    /// <summary>Makes the tree the site. What stood there is in the stage afterwards, or gone.</summary>
    /// <param name="stale">Relative paths of what stood there and is not in the tree.</param>
    public void Replace(IEnumerable<string> stale)
    {
        if (!Directory.Exists(site))
        {
            Directory.Move(Tree, site);
        }
        else
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Tree, File.GetUnixFileMode(site) | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            if (!tryExchange(Tree, site) && !TryRenameAside())
            {
                File.WriteAllBytes(_journal, []);
                MoveFiles(new DirectoryInfo(Tree), site);
                Remove(stale);
                File.Delete(_journal);
            }
        }
    }

    /// <summary>Mends the site after a build that was killed in the middle; says what was done, or null where nothing was to do.</summary>
    public string? Recover()
    {
        if (File.Exists(_journal))
        {
            // The tree was complete: going forward is the only way, as some of its files are in place already.
            MoveFiles(new DirectoryInfo(Tree), site);
            File.Delete(_journal);
            return "its site is in place now";
        }

        if (!Directory.Exists(site) && Directory.Exists(_aside))
        {
            Directory.Move(_aside, site);
            return "the last good site was put back";
        }

        return null;
    }

    private bool TryRenameAside()
    {
        try
        {
            Directory.Move(site, _aside);
        }
        catch (IOException exception) when (!Denied.Contains(exception.HResult))
        {
            return false;
        }

        try
        {
            Directory.Move(Tree, site);
            return true;
        }
        catch
        {
            Directory.Move(_aside, site);
            throw;
        }
    }

    private static void MoveFiles(DirectoryInfo tree, string folder)
    {
        // Links are only carried over: they stand there already, and what they lead to is not ours to move.
        foreach (var entry in tree.GetFileSystemInfos().Where(entry => entry.LinkTarget is null))
        {
            var target = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo subtree)
            {
                RemoveUnlessFolder(target);
                Directory.CreateDirectory(target);
                MoveFiles(subtree, target);
            }
            else
            {
                RemoveFolder(target);
                File.Move(entry.FullName, target, overwrite: true);
            }
        }
    }

    private static void RemoveFolder(string target)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private void Remove(IEnumerable<string> stale)
    {
        foreach (var path in stale)
        {
            File.Delete(Path.Combine(site, path));
        }
    }

    private static void RemoveUnlessFolder(string target)
    {
        if (File.Exists(target) || new FileInfo(target).LinkTarget is not null)
        {
            File.Delete(target);
        }
    }
}
