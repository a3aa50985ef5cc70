using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rendering;

/// <summary>What lies in the workspace's <c>templates/assets/</c>, copied as it is; style sheets without comments and indents.</summary>
public static class AssetFiles
{
    /// <summary>Every file below the folder, ordered by path; dot-files are left out.</summary>
    public static ImmutableArray<PlannedFile> Of(Workspace workspace)
    {
        var folder = workspace.FullPath(Workspace.TemplatesFolder + "/assets");
        return Directory.Exists(folder) ? [.. Paths(folder).Select(path => Read(workspace, path))] : [];
    }

    /// <summary>Whether a file is among them.</summary>
    public static bool Has(Workspace workspace, Route asset) => File.Exists(workspace.FullPath($"{Workspace.TemplatesFolder}/{asset.Path}"));

    // Read before the first page is made, so that the manifest, written among the files, names what they were made from.
    private static PlannedFile Read(Workspace workspace, string path)
    {
        var source = $"{Workspace.TemplatesFolder}/{path}";
        var (content, stamp) = StoredFile.Read(workspace.FullPath(source));
        workspace.Inputs.Add(source, content, stamp);
        return new PlannedFile(Route.File(path), output => output.Write(path.EndsWith(".css", StringComparison.Ordinal) ? CompactStyleSheet.Of(content) : content));
    }

    // Relative to the templates, and to the site.
    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .Select(path => "assets/" + path);
}
