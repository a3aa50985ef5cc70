using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>Turns a parser's complaint into what an author can mend.</summary>
internal static class YamlSyntax
{
    private const int LongestComplaint = 200;

    /// <param name="place">Where the parser stood.</param>
    /// <param name="complaint">The parser's own words.</param>
    /// <param name="expectsText">Whether the value being read is a text.</param>
    public static BrokenDocumentException Explain(TextFile file, SourceSpan place, string complaint, bool expectsText)
    {
        // The parser reports a tab at the beginning of the construct it breaks.
        if (complaint.Contains(" tab ", StringComparison.Ordinal) && FindTab(file, place) is { } tab)
        {
            return new BrokenDocumentException(LoadingDiagnostics.TabIndentation, tab);
        }

        if (complaint.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return new BrokenDocumentException(LoadingDiagnostics.ColonInPlainText, place);
        }

        return expectsText
            ? new BrokenDocumentException(LoadingDiagnostics.BrokenText, place, Lowered(complaint))
            : new BrokenDocumentException(LoadingDiagnostics.YamlSyntax, place, Lowered(complaint));
    }

    private static SourceSpan? FindTab(TextFile file, SourceSpan place)
    {
        for (var line = file.LineOf(place.Start); file.StartOf(line) < file.Text.Length; line++)
        {
            var text = file.Line(line);
            var indent = text.Length - text.TrimStart(" \t").Length;
            var tab = text[..indent].IndexOf('\t');
            if (tab >= 0 && indent < text.Length)
            {
                return new SourceSpan(file.StartOf(line) + tab, 1);
            }
        }

        return null;
    }

    private static string Lowered(string complaint) =>
        complaint.Length == 0 ? "not well-formed" : char.ToLowerInvariant(complaint[0]) + Excerpt.Of(complaint[1..].TrimEnd('.'), LongestComplaint);
}
