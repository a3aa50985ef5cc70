using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Rendering.StyleSheets;

namespace SupportAgentBench.Site.Rendering;

/// <summary>What lies in the workspace's <c>templates/assets/</c>, copied as it is; style sheets made compact.</summary>
public static class AssetFiles
{
    // Names with a leading dot belong to editors and systems, and need not be readable.
    private static readonly EnumerationOptions NoDotFiles = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };

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
        return new PlannedFile(Route.File(path), output => output.Write(IsStyleSheet(path) ? CompactStyleSheet.Of(content, OtherFiles(workspace, source)) : content));
    }

    private static bool IsStyleSheet(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    /// <summary>Whether a file beside a style sheet says a name: a script, a second sheet, the style of a picture.</summary>
    private static Func<string, bool> OtherFiles(Workspace workspace, string sheet)
    {
        var own = workspace.FullPath(sheet);
        var texts = Directory.EnumerateFiles(workspace.FullPath(Workspace.TemplatesFolder), "*", NoDotFiles)
            .Where(file => Path.GetFullPath(file) != Path.GetFullPath(own))
            .Select(file => Encoding.Latin1.GetString(StoredFile.Read(file).Content))
            .ToList();
        return name => texts.Exists(text => text.Contains(name, StringComparison.Ordinal));
    }

    // Relative to the templates, and to the site.
    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*", NoDotFiles)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .Select(path => "assets/" + path);
}
