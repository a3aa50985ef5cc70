using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading;

/// <summary>A document cannot be read any further. Caught once per file, where it becomes a finding like all others.</summary>
public sealed class BrokenDocumentException(DiagnosticDescriptor descriptor, SourceSpan? span, params object?[] arguments)
    : Exception(descriptor.Title)
{
    /// <summary>Null = the file as a whole.</summary>
    public SourceSpan? Span { get; } = span;

    public void AddTo(Findings findings)
    {
        if (Span is { } place)
        {
            findings.Add(descriptor, place, arguments);
        }
        else
        {
            findings.AddForFile(descriptor, arguments);
        }
    }
}
