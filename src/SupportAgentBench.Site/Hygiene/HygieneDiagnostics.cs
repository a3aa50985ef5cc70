using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>What must not be published.</summary>
public static class HygieneDiagnostics
{
    public static readonly DiagnosticDescriptor SensitiveInConversation = new(
        "SAB5201",
        Severity.Error,
        "Sensitive text in a conversation",
        "run {0}, case {1}, {2}: {3} ({4}) would be published; remove it from the run, or allow it under publishAllow in data/site.yaml");

    public static readonly DiagnosticDescriptor SensitiveInText = new(
        "SAB5202",
        Severity.Error,
        "Sensitive text",
        "{0}: {1} ({2}) would be published; remove it, or allow it under publishAllow in data/site.yaml");

    public static readonly DiagnosticDescriptor AllowanceUnused = new(
        "SAB5203",
        Severity.Info,
        "Allowance without a use",
        "nothing that is published needs this allowance under publishAllow; remove it");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [SensitiveInConversation, SensitiveInText, AllowanceUnused];
}
