using System.Text;
using System.Text.Json;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Printing;

/// <summary>One array of objects: <c>code, severity, path, line, column, endColumn, message</c> and, where one is proposed, <c>fix</c>.</summary>
internal static class JsonDiagnostics
{
    public static void Write(IEnumerable<Diagnostic> diagnostics, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                Write(diagnostic, json);
            }

            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>Writes a single one as an object.</summary>
    /// <param name="withTitle">Whether it says what its kind is called, too.</param>
    public static void Write(Diagnostic diagnostic, Utf8JsonWriter json, bool withTitle = false)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Descriptor.Id);
        if (withTitle)
        {
            json.WriteString("title", diagnostic.Descriptor.Title);
        }

        json.WriteString("severity", SeverityName.Of(diagnostic.Severity));
        WritePlace(diagnostic.Location, json);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            WritePlace(fix.Location, json);
            json.WriteString("replacement", fix.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(SourceLocation place, Utf8JsonWriter json)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endColumn", place.EndColumn);
    }
}
