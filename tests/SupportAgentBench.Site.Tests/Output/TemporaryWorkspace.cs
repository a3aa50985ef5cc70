using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Tests.Output;

/// <summary>A real folder with <c>data/</c>, <c>templates/</c> and a site to come; gone after the test.</summary>
public sealed class TemporaryWorkspace : IDisposable
{
    public TemporaryWorkspace()
    {
        Root = Directory.CreateTempSubdirectory("sab-output-").FullName;
        Directory.CreateDirectory(At("data"));
        Directory.CreateDirectory(At("templates"));
    }

    public string Root { get; }

    public string Site => At("site");

    /// <summary>The diagnostics of the last build.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    public string At(string path) => Path.Combine(Root, path);

    public void Put(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
    }

    /// <summary>Builds a site of these pages into a folder of the workspace.</summary>
    public OutputCounts? Build(IEnumerable<(string Path, string Content)> pages, string folder = "site")
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            using var output = FolderOutput.Open(Root, At(folder), diagnostics);
            foreach (var (path, content) in pages)
            {
                output?.Write(path, Encoding.UTF8.GetBytes(content));
            }

            return output?.Commit();
        }
        finally
        {
            Diagnostics = diagnostics.ToSorted();
        }
    }

    /// <summary>All files below a folder of the workspace, <c>path=content</c>, sorted.</summary>
    public IReadOnlyList<string> Files(string folder = "site") =>
    [
        .. Directory.EnumerateFiles(At(folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => $"{Path.GetRelativePath(At(folder), file)}={File.ReadAllText(file)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The pages among the files: without the writer's own dot-files.</summary>
    public IReadOnlyList<string> Pages(string folder = "site") => [.. Files(folder).Where(file => !file.StartsWith('.'))];

    public IEnumerable<string> Codes => Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id);

    /// <summary>Everything in the workspace that is not data, templates or the site: there should be nothing.</summary>
    public IEnumerable<string> Litter() =>
        Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)).Where(name => name is not ("data" or "templates" or "site"));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
