using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Simulation;

/// <summary>What can be wrong with targets, scripts and sizes of simulations.</summary>
public static class SimulationDiagnostics
{
    /// <summary>Two targets, or a target and the cases, exclude each other.</summary>
    public static DiagnosticDescriptor OutOfReach { get; } = Error(
        "SAB2801", "Target out of reach", "{0} cannot be met: {1}");

    /// <summary>A script lacks what a case or outcome needs, or says what its outcome forbids.</summary>
    public static DiagnosticDescriptor ScriptDoesNotFit { get; } = Error(
        "SAB2802", "Script does not fit", "the script '{0}' {1}");

    /// <summary>An option of the workspace generator is too small or too large.</summary>
    public static DiagnosticDescriptor SizeOutOfRange { get; } = Error(
        "SAB2803", "Size out of range", "the value must lie between {0} and {1}, it is {2}");

    /// <summary>A generated workspace would mix with what is there.</summary>
    public static DiagnosticDescriptor FolderNotEmpty { get; } = Error(
        "SAB2804", "Folder not empty", "the folder for a new workspace must be empty or not exist yet; name another");

    /// <summary>A target names what the benchmark or the model list does not know.</summary>
    public static DiagnosticDescriptor UnknownName { get; } = Error(
        "SAB2805", "Unknown name in targets", "'{0}' is no known {1}{2}");

    /// <summary>Two rows for one thing.</summary>
    public static DiagnosticDescriptor RowTwice { get; } = Error(
        "SAB2806", "Target given twice", "the {0} '{1}' is listed twice; keep one row");

    /// <summary>Lists of targets must hold a value per run.</summary>
    public static DiagnosticDescriptor RunsDiffer { get; } = Error(
        "SAB2807", "Numbers of runs differ", "{0} has {1} values and resolution {2}; each list holds one value per run");

    /// <summary>A file of the simulation cannot be read or written.</summary>
    public static DiagnosticDescriptor FileFailed { get; } = Error(
        "SAB2808", "Simulation file failed", "the file cannot be read or written: {0}");

    /// <summary>Ordered by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [OutOfReach, ScriptDoesNotFit, SizeOutOfRange, FolderNotEmpty, UnknownName, RowTwice, RunsDiffer, FileFailed];

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
