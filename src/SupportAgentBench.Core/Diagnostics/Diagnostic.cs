namespace SupportAgentBench.Core.Diagnostics;

/// <summary>Something wrong, or worth knowing, about an input or output, with its place.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">One sentence, one line.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceLocation Location, string Message)
{
    /// <summary>The descriptor's severity, or <see cref="Diagnostics.Severity.Error"/> when a strict build raised a warning.</summary>
    public Severity Severity { get; init; } = Descriptor.Severity;

    /// <summary>A replacement that would mend it, where the message proposes one.</summary>
    public DiagnosticFix? Fix { get; init; }
}

/// <summary>A replacement of text: what stands from <paramref name="Location"/>'s column to its end column becomes <paramref name="Replacement"/>.</summary>
public sealed record DiagnosticFix(SourceLocation Location, string Replacement)
{
    /// <summary>Whether it may be made without asking: nothing else can have been meant.</summary>
    public bool IsSafe { get; init; }
}
