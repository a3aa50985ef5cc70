using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Site.Simulation;

/// <summary>What <c>sab simulate</c> does: calls the steps in order.</summary>
public static class Simulator
{
    /// <summary>Makes a whole workspace of a given size.</summary>
    /// <param name="size">How large.</param>
    /// <param name="into">A folder that is empty or does not exist yet.</param>
    /// <param name="templatesFrom">A folder to copy as its templates; null = none.</param>
    /// <param name="diagnostics">Gets what is wrong with the size or the folder.</param>
    /// <returns>Number of run files written; 0 when anything was wrong.</returns>
    public static int GenerateWorkspace(WorkspaceSize size, string into, string? templatesFrom, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(size.Check());
        if (Path.Exists(into) && (File.Exists(into) || Directory.EnumerateFileSystemEntries(into).Any()))
        {
            diagnostics.Add(SimulationDiagnostics.FolderNotEmpty.At(new SourceLocation(into)));
        }

        if (diagnostics.HasErrors)
        {
            return 0;
        }

        try
        {
            return new WorkspaceGenerator(size, Path.GetFullPath(into)).Write(templatesFrom);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SimulationDiagnostics.FileFailed.At(new SourceLocation(into), exception.Message));
            return 0;
        }
    }
}
