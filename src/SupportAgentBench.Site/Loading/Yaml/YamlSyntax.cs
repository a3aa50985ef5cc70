using System.Buffers;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>Turns a parser's complaint into what an author can mend.</summary>
internal static class YamlSyntax
{
    private const int LongestComplaint = 200;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

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

        if (IsBlockWithoutIndent(file, place))
        {
            complaint = "The lines of a block stand deeper than the name in front of it.";
            expectsText = false;
        }
        else if (complaint.Contains("expected key", StringComparison.Ordinal) && LacksBlank(file.Line(file.LineOf(place.Start))))
        {
            complaint = "A blank is missing behind the colon of this name.";
            expectsText = false;
        }

        return expectsText
            ? new BrokenDocumentException(LoadingDiagnostics.BrokenText, place, Lowered(complaint))
            : new BrokenDocumentException(LoadingDiagnostics.YamlSyntax, place, Lowered(complaint));
    }

    /// <summary>Whether what breaks the document follows the mark of a block (| or >), which has no line of its own then.</summary>
    public static bool IsBlockWithoutIndent(TextFile file, SourceSpan place)
    {
        var before = file.Text.AsSpan(0, (int)place.Start).TrimEnd();
        return before.TrimEnd("+-0123456789") is [.., '|' or '>'] marked && marked[..^1].TrimEnd(' ') is [.., ':' or '-'];
    }

    /// <summary>Whether a line is meant as a member: <c>name:Northline</c>.</summary>
    private static bool LacksBlank(ReadOnlySpan<char> line)
    {
        var written = line.TrimStart(" -");
        var colon = written.IndexOf(':');
        return colon > 0 && colon + 1 < written.Length && !char.IsWhiteSpace(written[colon + 1]) && !written[..colon].ContainsAnyExcept(NameCharacters);
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
