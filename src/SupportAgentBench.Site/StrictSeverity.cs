using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site;

/// <summary>What <c>--strict</c> makes of a diagnostic.</summary>
internal static class StrictSeverity
{
    /// <summary>The same as an error if it is a warning.</summary>
    public static Diagnostic Of(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Warning ? diagnostic with { Severity = Severity.Error } : diagnostic;
}
