using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>The workspace's <c>templates/</c> folder. Nothing outside of it can be included.</summary>
/// <param name="root">The folder, absolute.</param>
public sealed class TemplateFolder(string root) : ITemplateLoader
{
    private readonly string _prefix = Path.GetFullPath(root) + Path.DirectorySeparatorChar;

    public string? Load(string path)
    {
        var full = Path.GetFullPath(path, _prefix);
        return full.StartsWith(_prefix, StringComparison.Ordinal) && File.Exists(full) ? File.ReadAllText(full) : null;
    }
}
