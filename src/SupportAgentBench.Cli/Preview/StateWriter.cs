using System.Text;
using System.Text.Json;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli.Preview;

/// <summary>
/// Says in JSON what the panel of a page shows: <c>{hasPages, root, editor, notes, diagnostics}</c>, the diagnostics as
/// <c>sab check --format json</c> prints them, each with the kind's title.
/// </summary>
internal sealed class StateWriter(PreviewSite site, PreviewServerOptions options)
{
    /// <param name="path">The page that asks: notes are those about it.</param>
    public string Write(string path)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("hasPages", site.Current?.HasPages == true);
            json.WriteString("root", options.Site.Root.Replace(Path.DirectorySeparatorChar, '/'));
            json.WriteString("editor", options.Editor.Template);
            json.WriteString("notes", site.Current?.Notes.GetValueOrDefault(path));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in site.Diagnostics)
            {
                JsonDiagnostics.Write(diagnostic, json, withTitle: true);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
