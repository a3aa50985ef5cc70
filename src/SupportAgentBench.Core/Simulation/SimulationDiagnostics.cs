using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Simulation;

/// <summary>What can be wrong with targets and scripts.</summary>
public static class SimulationDiagnostics
{
    /// <summary>Two targets, or a target and the cases, exclude each other.</summary>
    public static DiagnosticDescriptor OutOfReach { get; } = new(
        "SAB2801", Severity.Error, "Target out of reach", "{0} cannot be met: {1}");

    /// <summary>A script lacks what a case or outcome needs, or says what its outcome forbids.</summary>
    public static DiagnosticDescriptor ScriptDoesNotFit { get; } = new(
        "SAB2802", Severity.Error, "Script does not fit", "the script '{0}' {1}");

    /// <summary>An option of the workspace generator is too small or too large.</summary>
    public static DiagnosticDescriptor SizeOutOfRange { get; } = new(
        "SAB2803", Severity.Error, "Size out of range", "the value must lie between {0} and {1}, it is {2}");

    /// <summary>A generated workspace would mix with what is there.</summary>
    public static DiagnosticDescriptor FolderNotEmpty { get; } = new(
        "SAB2804", Severity.Error, "Folder not empty", "the folder for a new workspace must be empty or not exist yet; name another");
}
