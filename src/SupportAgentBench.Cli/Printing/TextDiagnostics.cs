using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Printing;

/// <summary><c>path(line,col): error SAB2003: message</c>, the compilers' shape.</summary>
internal static class TextDiagnostics
{
    public static void Write(IEnumerable<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            var place = PlainText.OneLine(diagnostic.Location.ToString());
            writer.WriteLine($"{place}: {SeverityName.Of(diagnostic.Severity)} {diagnostic.Descriptor.Id}: {PlainText.OneLine(diagnostic.Message)}");
        }
    }
}
