using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>A copy of a fixture in a folder of its own, to be broken.</summary>
internal sealed class WorkspaceCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sab-test-").FullName;

    /// <param name="fixture">A folder under tests/fixtures; null = an empty workspace.</param>
    public WorkspaceCopy(string? fixture = "minimal")
    {
        if (fixture is not null)
        {
            Overlay(Repository.Fixture(fixture));
        }
    }

    public string Root => _folder;

    public string FullPath(string path) => Path.Combine(_folder, path);

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), bytes);
    }

    /// <summary>Changes one place of a file; the place must exist.</summary>
    public void Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string path)
    {
        if (Directory.Exists(FullPath(path)))
        {
            Directory.Delete(FullPath(path), recursive: true);
        }
        else
        {
            File.Delete(FullPath(path));
        }
    }

    /// <summary>Copies a folder's files over this one's.</summary>
    public void Overlay(string folder)
    {
        foreach (var source in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(folder, source), File.ReadAllBytes(source));
        }
    }

    /// <summary>Loads and validates.</summary>
    public BenchmarkData? Load(DiagnosticBag diagnostics, int threads = 2)
    {
        var documents = WorkspaceLoader.Load(new Workspace(_folder), threads, diagnostics);
        return documents is null ? null : DocumentValidator.Validate(documents, diagnostics);
    }

    /// <summary>What loading and validating say, a line each: <c>path(line,col): severity SABnnnn</c>.</summary>
    public string[] Diagnose(int threads = 2)
    {
        var diagnostics = new DiagnosticBag();
        Load(diagnostics, threads);
        return [.. diagnostics.ToSorted().Select(InShort)];
    }

    public static string InShort(Diagnostic diagnostic) =>
        $"{diagnostic.Location}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Descriptor.Id}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
