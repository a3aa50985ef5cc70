using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Simulation;

/// <summary>What <c>sab simulate</c> does: calls the steps in order.</summary>
public static class Simulator
{
    /// <summary>Makes the runs that targets ask for, and writes them over those of the same name; other runs stay as they are.</summary>
    /// <param name="root">The workspace.</param>
    /// <param name="targetsPath">A simulation.yaml, relative to the workspace; its scripts lie beside it.</param>
    /// <param name="diagnostics">Gets what is wrong with any input, and every target that cannot be met; then nothing is written.</param>
    /// <returns>Paths of the run files written, relative to the workspace, in ordinal order.</returns>
    public static ImmutableArray<string> SimulateTargets(string root, string targetsPath, DiagnosticBag diagnostics)
    {
        var workspace = new Workspace(root);
        if (SimulationInputs.Read(workspace, targetsPath.Replace('\\', '/'), diagnostics) is not { } inputs)
        {
            return [];
        }

        var simulator = new ModelSimulator(inputs.Benchmark, inputs.Targets.Difficulty, inputs.Scripts, inputs.Targets.Seed);
        ImmutableArray<SimulatedRun> runs = [.. inputs.Targets.Models.SelectMany(model => simulator.Simulate(model, diagnostics))];
        return diagnostics.HasErrors
            ? []
            : [.. runs.Select(run => Write(workspace, inputs.Benchmark, run, diagnostics)).OfType<string>().Order(StringComparer.Ordinal)];
    }

    /// <summary>Makes a whole workspace of a given size.</summary>
    /// <param name="size">How large.</param>
    /// <param name="into">A folder that is empty or does not exist yet.</param>
    /// <param name="templatesFrom">A folder to copy as its templates; null = none.</param>
    /// <param name="diagnostics">Gets what is wrong with the size or the folder.</param>
    /// <returns>Number of run files written; 0 when anything was wrong.</returns>
    public static int GenerateWorkspace(WorkspaceSize size, string into, string? templatesFrom, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(size.Check());
        try
        {
            if (Path.Exists(into) && (File.Exists(into) || Directory.EnumerateFileSystemEntries(into).Any()))
            {
                diagnostics.Add(SimulationDiagnostics.FolderNotEmpty.At(new SourceLocation(into)));
            }

            return diagnostics.HasErrors ? 0 : new WorkspaceGenerator(size, Path.GetFullPath(into)).Write(templatesFrom);
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions.All(DiskRefusal.Is))
        {
            return Fail(into, several.Flatten().InnerExceptions[0], diagnostics);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return Fail(into, exception, diagnostics);
        }
    }

    private static int Fail(string path, Exception exception, DiagnosticBag diagnostics)
    {
        diagnostics.Add(SimulationDiagnostics.FileFailed.At(new SourceLocation(path), exception.Message));
        return 0;
    }

    private static string? Write(Workspace workspace, Benchmark benchmark, SimulatedRun run, DiagnosticBag diagnostics)
    {
        var path = $"{Workspace.DataFolder}/runs/{run.Model}/{run.Id}.json";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.FullPath(path))!);
            using var bytes = new MemoryStream();
            RunFileWriter.Write(bytes, benchmark, run);
            File.WriteAllBytes(workspace.FullPath(path), bytes.ToArray());
            return path;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            Fail(path, exception, diagnostics);
            return null;
        }
    }
}
