namespace SupportAgentBench.Templating.Syntax;

/// <summary>Leaves the lexer or the parser at the first place that does not follow the grammar.</summary>
internal sealed class SyntaxException(Diagnostic diagnostic, TextPosition start, TextPosition end, string message) : Exception(message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>True when an end is missing or is one too many.</summary>
    public bool ConcernsBlocks { get; init; }

    public TextPosition Start { get; } = start;

    public TextPosition End { get; } = end;
}
