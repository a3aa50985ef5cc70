using System.Runtime.InteropServices;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>A token: its kind, its place, and the value of a literal or the trimmed text of a text token.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, TextPosition Start, TextPosition End, object? Value = null)
{
    public int Length => End.Offset - Start.Offset;
}
