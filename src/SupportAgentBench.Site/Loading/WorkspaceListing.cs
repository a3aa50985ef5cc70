using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading.Shapes;

namespace SupportAgentBench.Site.Loading;

/// <summary>Walks the data folder once and sorts its files by what reads them.</summary>
internal sealed class WorkspaceListing(Workspace workspace, DiagnosticBag diagnostics)
{
    private const string RunsFolder = Workspace.DataFolder + "/runs";
    private const string VerdictsFolder = Workspace.DataFolder + "/verdicts";
    private const string PagesFolder = Workspace.DataFolder + "/pages";

    private const string AcceptedFigures = ".figures.json";

    private readonly string? _realRoot = RealPath.OfExisting(workspace.Root);

    public WorkspaceFiles List() => new()
    {
        Benchmark = Required("benchmark.yaml"),
        Cases = Required("cases.yaml"),
        Models = Required("models.yaml"),
        Site = Required("site.yaml"),
        Runs = [.. Folder(RunsFolder).SelectMany(RunsOfModel)],
        Verdicts = [.. Folder(VerdictsFolder).Select(path => Take(path, "a verdict", ".yaml", AcceptedFigures)).OfType<WorkspaceFile>()],
        AcceptedFigures = [.. Folder(VerdictsFolder).Where(path => path.EndsWith(AcceptedFigures, StringComparison.Ordinal)).Select(TakeAccepted).OfType<WorkspaceFile>()],
        Pages = [.. Folder(PagesFolder).Select(path => Take(path, "a page", ".md")).OfType<WorkspaceFile>()],
    };

    private WorkspaceFile? Required(string name)
    {
        var path = $"{Workspace.DataFolder}/{name}";
        if (Path.Exists(workspace.FullPath(path)) || new FileInfo(workspace.FullPath(path)).LinkTarget is not null)
        {
            return File(path);
        }

        Report(LoadingDiagnostics.FileMissing, path, path, Misnamed(path));
        return null;
    }

    private string Misnamed(string path)
    {
        var other = Path.ChangeExtension(path, ".yml");
        return Path.Exists(workspace.FullPath(other)) ? $"; {other} is there: rename it" : string.Empty;
    }

    private IEnumerable<WorkspaceFile> RunsOfModel(string folder)
    {
        if (!Directory.Exists(workspace.FullPath(folder)))
        {
            Report(LoadingDiagnostics.StrayFile, folder, "a run lies in a folder named after its model, runs/<model>/<run>.json");
            return [];
        }

        if (!CheckName(folder, folder[(folder.LastIndexOf('/') + 1)..], "a model"))
        {
            return [];
        }

        var runs = Folder(folder).Select(path => Take(path, "a run", path.EndsWith(".json.gz", StringComparison.Ordinal) ? ".json.gz" : ".json")).OfType<WorkspaceFile>().ToArray();
        foreach (var twice in runs.GroupBy(run => run.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Report(LoadingDiagnostics.TwoFilesForRun, twice.Last().Path, twice.Key, twice.First().Path, twice.Last().Path);
        }

        return runs;
    }

    // A file of a folder in which only one kind is read; 'known' names what lies beside it for others to read.
    private WorkspaceFile? Take(string path, string kind, string extension, string? known = null)
    {
        if (known is not null && path.EndsWith(known, StringComparison.Ordinal))
        {
            return null;
        }

        if (!path.EndsWith(extension, StringComparison.Ordinal))
        {
            Report(LoadingDiagnostics.StrayFile, path, $"{kind} is a file ending in {extension}");
            return null;
        }

        var name = path[(path.LastIndexOf('/') + 1)..^extension.Length];
        return CheckName(path, name, kind) ? File(path) : null;
    }

    private WorkspaceFile? TakeAccepted(string path)
    {
        if (Path.Exists(workspace.FullPath(path[..^AcceptedFigures.Length] + ".yaml")))
        {
            return Take(path, "accepted figures", AcceptedFigures);
        }

        Report(LoadingDiagnostics.StrayFile, path, "accepted figures lie beside the verdict they belong to");
        return null;
    }

    private bool CheckName(string path, string name, string kind)
    {
        if (IdShape.IsId(name))
        {
            return true;
        }

        Report(LoadingDiagnostics.NameIsNoId, path, Excerpt.Of(name), kind);
        return false;
    }

    private WorkspaceFile? File(string path)
    {
        var full = workspace.FullPath(path);
        if (!StaysInside(path))
        {
            return null;
        }

        if (Directory.Exists(full))
        {
            Report(LoadingDiagnostics.FolderForFile, path);
            return null;
        }

        return new WorkspaceFile(path, full, new FileInfo(RealPath.OfExisting(full) ?? full).Length);
    }

    // Entries of a folder in ordinal order; none where there is no such folder. Names that begin with a dot belong to editors and systems.
    private ImmutableArray<string> Folder(string path)
    {
        var full = workspace.FullPath(path);
        if (!Path.Exists(full) && new FileInfo(full).LinkTarget is null)
        {
            return [];
        }

        if (!StaysInside(path))
        {
            return [];
        }

        try
        {
            return [.. Directory.EnumerateFileSystemEntries(full)
                .Select(entry => $"{path}/{Path.GetFileName(entry)}")
                .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            Report(LoadingDiagnostics.FileUnreadable, path, "it is no folder, or may not be listed");
            return [];
        }
    }

    private bool StaysInside(string path)
    {
        if (RealPath.OfExisting(workspace.FullPath(path)) is { } real && _realRoot is not null && RealPath.IsIn(real, _realRoot))
        {
            return true;
        }

        Report(LoadingDiagnostics.LinkLeadsOut, path);
        return false;
    }

    private void Report(DiagnosticDescriptor descriptor, string path, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(descriptor.At(new SourceLocation(path), arguments));
}
