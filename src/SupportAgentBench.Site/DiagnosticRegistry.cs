using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Checking;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Site.Rules;
using SupportAgentBench.Site.Verification;

namespace SupportAgentBench.Site;

/// <summary>Every kind of diagnostic the program knows; <c>docs/diagnostics.md</c> lists them.</summary>
public static class DiagnosticRegistry
{
    /// <summary>Sorted by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. new[]
        {
            LoadingDiagnostics.All,
            ValidationDiagnostics.All,
            SimulationDiagnostics.All,
            TemplateDiagnostics.All,
            CheckingDiagnostics.All,
            HygieneDiagnostics.All,
            OutputDiagnostics.All,
            VerificationDiagnostics.All,
            ProseDiagnostics.All,
            QuoteDiagnostics.All,
            RuleDiagnostics.All,
        }.SelectMany(area => area).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
