using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Style sheets and pictures of the workspace's <c>templates/assets/</c>, copied as they are.</summary>
public static class AssetFiles
{
    /// <summary>Every file below the folder, ordered by path; dot-files are left out.</summary>
    public static ImmutableArray<PlannedFile> Of(Workspace workspace)
    {
        var folder = workspace.FullPath(Workspace.TemplatesFolder + "/assets");
        return Directory.Exists(folder) ? [.. Of(folder)] : [];
    }

    private static IEnumerable<PlannedFile> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(asset => !asset.Path.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(asset => asset.Path, StringComparer.Ordinal)
            .Select(asset => new PlannedFile(Route.File("assets/" + asset.Path), output => output.Write(File.ReadAllBytes(asset.File))));
}
