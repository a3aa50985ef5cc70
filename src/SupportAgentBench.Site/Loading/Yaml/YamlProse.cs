using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>
/// Maps a YAML scalar to the characters of its file. That is possible for a literal block (|), and for one line that is plain or
/// quoted without escapes; every other style folds or rewrites what the author typed and is refused.
/// </summary>
internal static class YamlProse
{
    /// <returns>Null when the style is refused, which is reported to the reader's findings.</returns>
    public static ProseText? Read(TextFile file, Scalar scalar, DocumentReader reader)
    {
        var refusal = Refusal(file, scalar, reader);
        if (refusal is not null)
        {
            reader.Findings.Add(refusal, reader.CommentBehind ?? reader.Span, reader.Member);
            return null;
        }

        return scalar.Style == ScalarStyle.Literal ? Block(file, scalar) : Line(file, scalar);
    }

    private static DiagnosticDescriptor? Refusal(TextFile file, Scalar scalar, DocumentReader reader)
    {
        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            return LoadingDiagnostics.EmptyText;
        }

        var written = file.Text.AsSpan((int)reader.Span.Start, (int)reader.Span.Length);
        return scalar.Style switch
        {
            ScalarStyle.Literal => null,
            ScalarStyle.Folded => LoadingDiagnostics.FoldedProse,
            _ when written.IndexOfAny('\r', '\n') >= 0 => LoadingDiagnostics.MultiLineProse,
            ScalarStyle.Plain => reader.CommentBehind is null ? null : LoadingDiagnostics.CommentBehindProse,
            _ => written.Length == scalar.Value.Length + 2 ? null : LoadingDiagnostics.EscapedProse,
        };
    }

    private static ProseText Line(TextFile file, Scalar scalar)
    {
        var place = file.Locate(LimitingParser.SpanOf(scalar));
        var quote = scalar.Style == ScalarStyle.Plain ? 0 : 1;
        return new ProseText(scalar.Value, file.Path, place.Line, place.Column + quote)
        {
            Quoting = scalar.Style switch
            {
                ScalarStyle.Plain => ProseQuoting.Plain,
                ScalarStyle.SingleQuoted => ProseQuoting.Single,
                _ => ProseQuoting.Double,
            },
        };
    }

    // The value's lines are the file's lines below the indicator, less one indent, which the first line with text tells.
    private static ProseText Block(TextFile file, Scalar scalar)
    {
        var text = scalar.Value.TrimEnd('\n');
        var lines = text.Split('\n');
        var first = file.LineOf(scalar.Start.Index) + 1;
        var written = Array.FindIndex(lines, line => line.Length > 0);
        var indent = file.Line(first + written).Length - lines[written].Length;
        return new ProseText(text, file.Path, first + 1, indent + 1, indent + 1);
    }
}
