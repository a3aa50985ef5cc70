namespace SupportAgentBench.Core.Diagnostics;

/// <summary>How much a diagnostic weighs. Only an error stops a build; <c>--strict</c> raises warnings, never infos.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>The site can be built, but a reader or editor would want this mended.</summary>
    Warning,

    /// <summary>The site is not built.</summary>
    Error,
}
