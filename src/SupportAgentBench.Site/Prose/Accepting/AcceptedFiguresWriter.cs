using System.Text.Encodings.Web;
using System.Text.Json;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Formats;

namespace SupportAgentBench.Site.Prose.Accepting;

/// <summary>Writes beside a verdict what its figures print now: its editor has read them.</summary>
internal static class AcceptedFiguresWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Accepts one verdict, or all of them.</summary>
    /// <param name="model">Id of the verdict's model; empty = all.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static int Write(Workspace workspace, BoundSite site, string model, DiagnosticBag diagnostics)
    {
        var verdicts = site.Verdicts.All.Where(verdict => model.Length == 0 || verdict.Model.Value == model).ToArray();
        if (verdicts.Length == 0 && model.Length > 0)
        {
            var known = site.Verdicts.Models.Select(id => id.Value);
            diagnostics.Add(ProseDiagnostics.NoVerdictToAccept.At(new SourceLocation("data/verdicts"), Excerpt.Of(model), NearestName.Hint(model, known)));
        }

        foreach (var verdict in verdicts)
        {
            var path = workspace.FullPath(Workspace.AcceptedFiguresPath(verdict.Model));
            var content = Content(verdict);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            {
                File.WriteAllBytes(path, content);
            }
        }

        return verdicts.Length;
    }

    private static byte[] Content(BoundVerdict verdict)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("format", AcceptedFiguresFormat.Name);
            writer.WriteString("model", verdict.Model.Value);
            writer.WriteStartObject("figures");
            foreach (var figure in verdict.Printed)
            {
                writer.WriteString(figure.Expression, figure.Text);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
