using System.IO.Enumeration;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Loading;

/// <summary>
/// Looks at the files below the templates folder before anything is made of them: each can be read, templates are UTF-8, and no symbolic
/// link leads out of the workspace, for assets are published as they are.
/// </summary>
internal sealed class TemplateListing
{
    private readonly Workspace _workspace;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _folder;

    // The folder itself may be a link: a theme that several workspaces share.
    private readonly string[] _roots;

    private TemplateListing(Workspace workspace, DiagnosticBag diagnostics)
    {
        _workspace = workspace;
        _diagnostics = diagnostics;
        _folder = workspace.FullPath(Workspace.TemplatesFolder);
        _roots = [.. new[] { workspace.Root, _folder }.Select(RealPath.OfExisting).OfType<string>()];
    }

    /// <summary>Reports what is wrong with the files; what templates say is for later.</summary>
    public static void Check(Workspace workspace, DiagnosticBag diagnostics)
    {
        var listing = new TemplateListing(workspace, diagnostics);
        if (Directory.Exists(listing._folder))
        {
            foreach (var entry in Entries(listing._folder))
            {
                listing.Check(entry);
            }
        }
    }

    private void Check(FileSystemInfo entry)
    {
        var path = $"{Workspace.TemplatesFolder}/{Path.GetRelativePath(_folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/')}";
        if (entry.LinkTarget is not null && !StaysInside(entry.FullName))
        {
            _diagnostics.Add(LoadingDiagnostics.LinkLeadsOut.At(new SourceLocation(path)));
            return;
        }

        try
        {
            Read(entry, path);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            _diagnostics.Add(LoadingDiagnostics.FileUnreadable.At(new SourceLocation(path), ReadFailure.Describe(exception)));
        }
    }

    private bool StaysInside(string link) =>
        RealPath.OfExisting(link) is { } real
        && Array.Exists(_roots, root => RealPath.IsIn(real, root))
        && !LeadsAround(link, real);

    private static bool LeadsAround(string link, string real) => RealPath.OfExisting(Path.GetDirectoryName(link)!) is { } parent && RealPath.IsIn(parent, real);

    private void Read(FileSystemInfo entry, string path)
    {
        if (Directory.Exists(entry.FullName))
        {
            _ = Directory.EnumerateFileSystemEntries(entry.FullName).Any();
        }
        else if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            // The manifest is told of it when a page needs it.
            _diagnostics.AddRange(_workspace.Templates.Read(path[(Workspace.TemplatesFolder.Length + 1)..]).Amiss);
        }
        else
        {
            using var file = StoredFile.Open(_workspace.FullPath(path));
        }
    }

    // What lies behind a link stands somewhere else under its own name. Names that begin with a dot belong to editors and systems.
    private static FileSystemEnumerable<FileSystemInfo> Entries(string folder) =>
        new(folder, (ref entry) => entry.ToFileSystemInfo(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.FileName.StartsWith('.'),
            ShouldRecursePredicate = (ref entry) => !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
