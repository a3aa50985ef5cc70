using System.Globalization;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Printing;

/// <summary>Workflow commands: GitHub shows them beside the lines they name.</summary>
internal static class GitHubDiagnostics
{
    public static void Write(IEnumerable<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            var command = diagnostic.Severity == Severity.Info ? "notice" : SeverityName.Of(diagnostic.Severity);
            var message = EscapeData($"{diagnostic.Descriptor.Id}: {PlainText.OneLine(diagnostic.Message)}");
            writer.WriteLine($"::{command} {Place(diagnostic.Location)}::{message}");
        }
    }

    private static string Place(SourceLocation location)
    {
        var file = $"file={EscapeProperty(PlainText.OneLine(location.Path))}";
        return location.Line == 0
            ? file
            : string.Create(CultureInfo.InvariantCulture, $"{file},line={location.Line},col={Math.Max(1, location.Column)}");
    }

    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
