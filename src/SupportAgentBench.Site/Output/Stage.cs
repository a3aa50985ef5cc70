using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Output;

/// <summary>The folder beside the site, <c>.name.sab-stage</c>, where the new tree grows until it is complete.</summary>
internal sealed class Stage : IDisposable
{
    private readonly string _folder;
    private readonly StageLock _lock;
    private readonly FolderSwap _swap;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private Stage(string folder, StageLock stageLock, FolderSwap swap) => (_folder, _lock, _swap) = (folder, stageLock, swap);

    /// <summary>What had to be mended of an earlier build, or null.</summary>
    public string? Mended { get; private set; }

    /// <summary>Whether the site stands half in place, and the next build has to put the rest there.</summary>
    public bool IsHalfDone => _swap.IsHalfDone;

    /// <summary>Where the stage of a site stands while it is built, and after a build that was killed.</summary>
    public static string FolderOf(string site) => Path.Combine(Path.GetDirectoryName(site)!, $".{Path.GetFileName(site)}.sab-stage");

    /// <summary>A clean stage for a site; null while another build holds it. What a killed build left is mended and cleared.</summary>
    public static Stage? TryOpen(string site)
    {
        var folder = FolderOf(site);
        var stageLock = StageLock.TryTake(folder);
        try
        {
            var stage = stageLock is null ? null : new Stage(folder, stageLock, new FolderSwap(site, folder, NativeFiles.TryExchange));
            stage?.Begin();
            stageLock = null;
            return stage;
        }
        finally
        {
            stageLock?.Dispose();
        }
    }

    /// <summary>Puts an empty file into the tree, to be written.</summary>
    public SafeFileHandle Create(string path) => File.OpenHandle(Place(path), FileMode.CreateNew, FileAccess.Write);

    /// <summary>Puts a file that stands into the tree under its name there, without copying it where the disk allows.</summary>
    public void Adopt(string path, string file)
    {
        var place = Place(path);
        if (!NativeFiles.TryLink(file, place))
        {
            File.Copy(file, place);
        }
    }

    /// <summary>Puts a file, folder or link that is not the site's into the tree as it is.</summary>
    public void CarryOver(string path, FileSystemInfo entry)
    {
        if (entry.LinkTarget is { } target)
        {
            File.CreateSymbolicLink(Place(path), target);
        }
        else if (entry is DirectoryInfo folder)
        {
            PrepareFolder(Path.Combine(_swap.Tree, path));
            foreach (var child in folder.EnumerateFileSystemInfos())
            {
                CarryOver($"{path}/{child.Name}", child);
            }
        }
        else
        {
            Adopt(path, entry.FullName);
        }
    }

    /// <summary>The complete tree becomes the site.</summary>
    public void Swap(IEnumerable<string> stale) => _swap.Replace(stale);

    public void Dispose()
    {
        try
        {
            if (!IsHalfDone)
            {
                Clear();
            }
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // What could not be cleared away now is cleared by the next build; the site is right either way.
        }

        try
        {
            _lock.Dispose();
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // The next build takes it all the same.
        }
    }

    private void Begin()
    {
        Mended = _swap.Recover();
        Clear();
        PrepareFolder(_swap.Tree);
    }

    private void Clear()
    {
        foreach (var folder in Directory.EnumerateDirectories(_folder))
        {
            TreeDeletion.Delete(folder);
        }
    }

    private string Place(string path)
    {
        var place = Path.Combine(_swap.Tree, path);
        PrepareFolder(Path.GetDirectoryName(place)!);
        return place;
    }

    private void PrepareFolder(string folder)
    {
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            _folders[folder] = true;
        }
    }
}
