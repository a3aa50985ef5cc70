using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Validation;

/// <summary>Diagnostics of the rules within and across documents.</summary>
public static class ValidationDiagnostics
{
    public static DiagnosticDescriptor MoreFindings { get; } = new(
        "SAB2099", Severity.Info, "More findings", "{0} more findings in this file are not listed; mend these first");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [MoreFindings];
}
