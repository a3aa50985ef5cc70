namespace SupportAgentBench.Cli.Printing;

/// <summary>How diagnostics are printed.</summary>
internal enum DiagnosticFormat
{
    /// <summary>A line each, for people and editors.</summary>
    Text,

    /// <summary>One array, for programs.</summary>
    Json,

    /// <summary>Annotations of a GitHub workflow.</summary>
    GitHub,
}
