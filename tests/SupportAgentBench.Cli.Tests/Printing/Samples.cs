using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Tests.Printing;

/// <summary>Diagnostics as hostile as input files can make them.</summary>
internal static class Samples
{
    public static readonly DiagnosticDescriptor Unknown = new("SAB2003", Severity.Error, "Unknown model", "Unknown model '{0}'");

    public static readonly DiagnosticDescriptor Odd = new("SAB2004", Severity.Warning, "Odd name", "Odd: {0}");

    public static readonly DiagnosticDescriptor Note = new("SAB2005", Severity.Info, "Note", "Note: {0}");

    public static readonly SourceLocation Place = new("data/verdicts/kimi-k2-6.yaml", 4, 9, 16);

    public const string Hostile = "a\u001b[2J\r\n::error::x%0A\u202e\ud800\u2028é";
}
