using SupportAgentBench.Site.Loading;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>A folder of templates. Nothing outside of it can be included.</summary>
/// <param name="root">The folder, absolute.</param>
/// <param name="inputs">Takes the fingerprint of each template; null = nobody asks for it.</param>
public sealed class TemplateFolder(string root, InputFiles? inputs = null) : ITemplateLoader
{
    private readonly string _prefix = Path.GetFullPath(root) + Path.DirectorySeparatorChar;

    public string? Load(string path)
    {
        var full = Path.GetFullPath(path, _prefix);
        return full.StartsWith(_prefix, StringComparison.Ordinal) && File.Exists(full) ? Read(full) : null;
    }

    private string Read(string full)
    {
        var (content, stamp) = StoredFile.Read(full);
        inputs?.Add($"{Workspace.TemplatesFolder}/{Path.GetRelativePath(_prefix, full).Replace(Path.DirectorySeparatorChar, '/')}", content, stamp);
        using var text = new StreamReader(new MemoryStream(content));
        return text.ReadToEnd();
    }
}
