using System.Collections.Concurrent;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading.Yaml;

namespace SupportAgentBench.Site.Loading;

/// <summary>The templates of a folder as texts: who looks at their bytes and who makes templates of them read each file once. For any thread.</summary>
/// <param name="folder">Absolute.</param>
/// <param name="prefix">Put before a path where it is told: empty or ending in a slash.</param>
internal sealed class TemplateTexts(string folder, string prefix)
{
    private readonly ConcurrentDictionary<string, Lazy<TemplateText>> _texts = new(StringComparer.Ordinal);

    /// <summary>Absolute.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <param name="path">Of an existing file, relative to the folder, with forward slashes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public TemplateText Read(string path) => _texts.GetOrAdd(path, first => new Lazy<TemplateText>(() => ReadFile(first))).Value;

    private TemplateText ReadFile(string path)
    {
        var file = new WorkspaceFile(prefix + path, Path.Combine(Folder, path), Length: 0);
        var inputs = new InputFiles();
        var text = TextFileReader.Read(file, inputs, out var findings);
        var amiss = new DiagnosticBag();
        findings.Publish(amiss);
        return new TemplateText(text.Text, inputs.Find(file.Path), amiss.ToSorted());
    }
}

/// <summary>A template as it was read.</summary>
/// <param name="Text">Cut before the first bytes that are no UTF-8.</param>
/// <param name="File">Null of one that is too large to be read.</param>
/// <param name="Amiss">What is wrong with its bytes.</param>
internal sealed record TemplateText(string Text, InputFile? File, ImmutableArray<Diagnostic> Amiss);
