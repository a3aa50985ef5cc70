using System.Collections.Frozen;
using System.Reflection;

namespace SupportAgentBench.Cli.Preview;

/// <summary>What the preview adds to pages in the browser: scripts, a style sheet, and the page that stands where there is none yet.</summary>
internal static class ClientFiles
{
    private static readonly FrozenDictionary<string, byte[]> Files = new[] { "client.js", "events.js", "morph.js", "panel.js", "marks.js", "client.css", "waiting.html", "missing.html" }
        .ToFrozenDictionary(name => name, Read, StringComparer.Ordinal);

    /// <summary>Null when there is no such file.</summary>
    public static byte[]? Find(string name) => Files.GetValueOrDefault(name);

    private static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
