using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>A folder of templates. Nothing outside of it can be included.</summary>
/// <param name="texts">Reads its files.</param>
/// <param name="inputs">Takes the fingerprint of each template; null = nobody asks for it.</param>
internal sealed class TemplateFolder(TemplateTexts texts, InputFiles? inputs = null) : ITemplateLoader
{
    private readonly string _prefix = texts.Folder + Path.DirectorySeparatorChar;

    /// <summary>What is wrong with the bytes of those that were asked for; their texts end before it.</summary>
    public DiagnosticBag Amiss { get; } = new();

    public string? Load(string path)
    {
        var full = Path.GetFullPath(path, _prefix);
        return full.StartsWith(_prefix, StringComparison.Ordinal) && File.Exists(full) ? Read(full) : null;
    }

    private string Read(string full)
    {
        var text = texts.Read(full[_prefix.Length..].Replace(Path.DirectorySeparatorChar, '/'));
        Amiss.AddRange(text.Amiss);
        if (text.File is { } file)
        {
            inputs?.Add(file);
        }

        return text.Text;
    }
}
