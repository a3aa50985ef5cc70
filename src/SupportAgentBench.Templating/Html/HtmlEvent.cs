using System.Runtime.InteropServices;

namespace SupportAgentBench.Templating.Html;

/// <summary>The begin or the end of the value of an attribute that refers to something.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HtmlEvent(int Offset, bool IsEnd, PageReferenceKind Kind);
