using System.IO.Enumeration;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Loading;

/// <summary>Sees that no symbolic link among the templates leads out of the workspace: assets are published as they are.</summary>
internal static class TemplateLinks
{
    /// <summary>Reports each link that leads elsewhere, nowhere or around. The folder itself may be one: a theme that workspaces share.</summary>
    public static void Check(Workspace workspace, DiagnosticBag diagnostics)
    {
        var folder = workspace.FullPath(Workspace.TemplatesFolder);
        if (!Directory.Exists(folder))
        {
            return;
        }

        var roots = new[] { workspace.Root, folder }.Select(RealPath.OfExisting).OfType<string>().ToArray();
        foreach (var link in Links(folder))
        {
            if (RealPath.OfExisting(link) is not { } real || !Array.Exists(roots, root => RealPath.IsIn(real, root)) || LeadsAround(link, real))
            {
                var path = Path.GetRelativePath(folder, link).Replace(Path.DirectorySeparatorChar, '/');
                diagnostics.Add(LoadingDiagnostics.LinkLeadsOut.At(new SourceLocation($"{Workspace.TemplatesFolder}/{path}")));
            }
        }
    }

    private static bool LeadsAround(string link, string real) => RealPath.OfExisting(Path.GetDirectoryName(link)!) is { } parent && RealPath.IsIn(parent, real);

    // What lies behind a link stands somewhere else under its own name.
    private static FileSystemEnumerable<string> Links(string folder) =>
        new(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
