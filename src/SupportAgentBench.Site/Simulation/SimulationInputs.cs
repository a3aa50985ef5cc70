using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Shapes;

namespace SupportAgentBench.Site.Simulation;

/// <summary>All that simulating from targets starts from, read and checked.</summary>
internal sealed record SimulationInputs(Benchmark Benchmark, SimulationTargets Targets, ScriptBook Scripts)
{
    private const string ScriptsFolder = "scripts";
    private const string SharedScript = "shared.yaml";

    /// <summary>Reads benchmark.yaml, cases.yaml, models.yaml, the targets, and the scripts in the folder beside the targets.</summary>
    /// <param name="targetsPath">Relative to the workspace.</param>
    /// <returns>Null when anything is wrong, each of which has its diagnostic.</returns>
    public static SimulationInputs? Read(Workspace workspace, string targetsPath, DiagnosticBag diagnostics)
    {
        var benchmark = Read(workspace, Workspace.DataFolder + "/benchmark.yaml", BenchmarkFormat.Table, diagnostics);
        var cases = Read(workspace, Workspace.DataFolder + "/cases.yaml", CasesFormat.Table, diagnostics);
        var models = Read(workspace, Workspace.DataFolder + "/models.yaml", ModelsFormat.Table, diagnostics);
        var targets = Read(workspace, targetsPath, SimulationFormat.Table, diagnostics);
        var scriptsPath = targetsPath[..(targetsPath.LastIndexOf('/') + 1)] + ScriptsFolder;
        var shared = Read(workspace, $"{scriptsPath}/{SharedScript}", ScriptFormat.SharedTable, diagnostics);
        ImmutableArray<ScriptDocument?> scripts =
            [.. ScriptPaths(workspace, scriptsPath).Select(path => Read(workspace, path, ScriptFormat.Table, diagnostics))];
        if (diagnostics.HasErrors || DefinitionValidator.Validate(benchmark!, cases!, models!, diagnostics) is not { } definition)
        {
            return null;
        }

        var book = ScriptBookFactory.Create(shared!, [.. scripts.Select(script => script!)], definition.Benchmark, scriptsPath, diagnostics);
        var trusted = SimulationRules.Check(targets!, definition.Benchmark, definition.Models.Select(model => model.Id), shared!.Voices, diagnostics);
        return book is null || trusted is null ? null : new SimulationInputs(definition.Benchmark, trusted, book);
    }

    private static T? Read<T>(Workspace workspace, string path, FormatTable<T> table, DiagnosticBag diagnostics)
        where T : class => WorkspaceLoader.ReadYaml(new WorkspaceFile(path, workspace.FullPath(path), Length: 0), table, workspace.Inputs, diagnostics);

    // A folder that may not be listed has no scripts, and then each use case is told to lack its own.
    private static IEnumerable<string> ScriptPaths(Workspace workspace, string folder)
    {
        var full = workspace.FullPath(folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*.yaml", new EnumerationOptions { IgnoreInaccessible = true })
                .Select(Path.GetFileName)
                .Where(name => name != SharedScript)
                .Order(StringComparer.Ordinal)
                .Select(name => $"{folder}/{name}")
            : [];
    }
}
