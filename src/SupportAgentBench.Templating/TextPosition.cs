using System.Runtime.InteropServices;

namespace SupportAgentBench.Templating;

/// <summary>A place in a text: offset, line and column, all counted from zero.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    /// <summary>The place as people count: line and column from one.</summary>
    public override string ToString() => $"({Line + 1},{Column + 1})";
}
