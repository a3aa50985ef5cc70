using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Finds where a literal's characters stand.</summary>
internal static class LiteralPlace
{
    /// <summary>
    /// Index of the literal's first character in the text. Its span may hold more than its characters: the backslash of an escaped first
    /// one before them, blanks of a table's cell behind them.
    /// </summary>
    public static int StartOf(LiteralInline literal, string text)
    {
        var content = literal.Content.AsSpan();
        var from = Math.Clamp(literal.Span.Start, 0, text.Length);
        var span = text.AsSpan(from, Math.Clamp(literal.Span.End + 1 - from, 0, text.Length - from));
        return span.EndsWith(content, StringComparison.Ordinal) ? from + span.Length - content.Length
            : span.IndexOf(content, StringComparison.Ordinal) is var at and >= 0 ? from + at
            : literal.Span.End + 1 - content.Length;
    }
}
