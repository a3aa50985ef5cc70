using System.Collections.Immutable;

namespace SupportAgentBench.Templating;

/// <summary>Something wrong with a template: what, where, and through which includes it was reached.</summary>
/// <param name="Code">The diagnostic's id, such as SAB4006.</param>
/// <param name="Span">The text that is blamed.</param>
/// <param name="Message">One sentence: what is wrong, and what would be right.</param>
/// <param name="IncludeChain">The includes that led here, the innermost first.</param>
public sealed record LogMessage(string Code, SourceSpan Span, string Message, ImmutableArray<SourceSpan> IncludeChain)
{
    /// <summary>Templates that include each other make long chains of the same few names.</summary>
    private const int LongestChain = 5;

    /// <summary>The includes that led here as words behind the message, or nothing; a long chain is shortened.</summary>
    /// <param name="folder">What the templates' paths are relative to, with a slash behind.</param>
    public string DescribeIncludes(string folder = "")
    {
        if (IncludeChain.IsDefaultOrEmpty)
        {
            return "";
        }

        var chain = string.Join(", ", IncludeChain.Take(LongestChain).Select(span => folder + span));
        var more = IncludeChain.Length > LongestChain ? $" and {IncludeChain.Length - LongestChain} more, up to {folder}{IncludeChain[^1]}" : "";
        return $" (included from {chain}{more})";
    }

    /// <summary>The message in the shape that build tools read: path(line,column): error code: text.</summary>
    public override string ToString() => $"{Span}: error {Code}: {Message}{DescribeIncludes()}";
}
