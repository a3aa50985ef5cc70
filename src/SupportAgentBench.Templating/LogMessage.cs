using System.Collections.Immutable;
using System.Text;

namespace SupportAgentBench.Templating;

/// <summary>Something wrong with a template: what, where, and through which includes it was reached.</summary>
/// <param name="Code">The diagnostic's id, such as SAB4006.</param>
/// <param name="Span">The text that is blamed.</param>
/// <param name="Message">One sentence: what is wrong, and what would be right.</param>
/// <param name="IncludeChain">The includes that led here, the innermost first.</param>
public sealed record LogMessage(string Code, SourceSpan Span, string Message, ImmutableArray<SourceSpan> IncludeChain)
{
    /// <summary>The message in the shape that build tools read: path(line,column): error code: text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Span.ToString()).Append(": error ").Append(Code).Append(": ").Append(Message);
        if (!IncludeChain.IsDefaultOrEmpty)
        {
            text.Append(" (included from ").AppendJoin(", ", IncludeChain).Append(')');
        }

        return text.ToString();
    }
}
