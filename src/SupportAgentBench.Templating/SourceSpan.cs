using System.Runtime.InteropServices;

namespace SupportAgentBench.Templating;

/// <summary>A stretch of a template's text, its end not included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceSpan(string Path, TextPosition Start, TextPosition End)
{
    /// <summary>The path and the place where the stretch begins, counted from one.</summary>
    public override string ToString() => $"{Path}{Start}";
}
