using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Shapes;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>Reads a YAML file through the table of its format.</summary>
internal static class YamlDocuments
{
    // YAML ends lines with three characters that no editor shows as line ends, and stops at NUL without a word.
    private const string ForbiddenCharacters = "\0\u0085\u2028\u2029";

    /// <param name="table">The file's format.</param>
    /// <param name="text">The file.</param>
    /// <param name="findings">The file's findings, to which everything wrong is added.</param>
    /// <returns>Null when there was any error.</returns>
    public static T? Read<T>(FormatTable<T> table, TextFile text, Findings findings)
        where T : class
    {
        try
        {
            RefuseForbidden(text);
            var reader = new YamlReader(text, findings);
            if (reader.Read() == TokenKind.None && !findings.HasErrors)
            {
                findings.AddForFile(LoadingDiagnostics.EmptyFile, table.Expected);
            }
            else if (table.TryRead(reader, out var document) && reader.Read() == TokenKind.None && !findings.HasErrors)
            {
                return document;
            }
        }
        catch (BrokenDocumentException broken)
        {
            if (broken.Span is { } place && YamlSyntax.IsBlockWithoutIndent(text, place))
            {
                // Not an empty text but one whose lines lack their indent.
                findings.TakeBackLast(LoadingDiagnostics.EmptyText);
            }

            broken.AddTo(findings);
        }

        return null;
    }

    private static void RefuseForbidden(TextFile text)
    {
        var forbidden = text.Text.AsSpan().IndexOfAny(ForbiddenCharacters);
        if (forbidden >= 0)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.ForbiddenCharacter, new SourceSpan(forbidden, 1), (int)text.Text[forbidden]);
        }
    }
}
