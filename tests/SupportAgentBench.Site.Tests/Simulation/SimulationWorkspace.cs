using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Simulation;

namespace SupportAgentBench.Site.Tests.Simulation;

/// <summary>The repository's own definitions, targets and scripts in a folder of their own, to be changed.</summary>
internal sealed class SimulationWorkspace : IDisposable
{
    private const string Targets = "data/simulation.yaml";

    /// <param name="models">Models whose targets are kept; none = all of them.</param>
    public SimulationWorkspace(params ReadOnlySpan<string> models)
    {
        foreach (var name in new[] { "benchmark.yaml", "cases.yaml", "models.yaml", "simulation.yaml" })
        {
            Copy("data/" + name);
        }

        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "scripts")))
        {
            Copy("data/scripts/" + Path.GetFileName(script));
        }

        if (!models.IsEmpty)
        {
            KeepTargetsOf(models);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("sab-simulation-").FullName;

    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Replaces the first place of a text that must be there.</summary>
    public void Change(string path, string old, string @new)
    {
        var text = File.ReadAllText(At(path));
        var place = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{path} holds '{old}'");
        File.WriteAllText(At(path), string.Concat(text.AsSpan(0, place), @new, text.AsSpan(place + old.Length)));
    }

    public void ChangeTargets(string old, string @new) => Change(Targets, old, @new);

    /// <summary>Paths of the runs written.</summary>
    public IReadOnlyList<string> Simulate(out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var written = Simulator.SimulateTargets(Root, Targets, bag);
        diagnostics = bag.ToSorted();
        return written;
    }

    /// <summary>Simulates what cannot be simulated.</summary>
    /// <returns>The diagnostics as lines.</returns>
    public IReadOnlyList<string> Fail()
    {
        Assert.Empty(Simulate(out var diagnostics));
        Assert.False(Directory.Exists(At("data/runs")), "nothing is written");
        return [.. diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Message}")];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void KeepTargetsOf(ReadOnlySpan<string> models)
    {
        const string start = "  - model: ";
        var blocks = File.ReadAllText(At(Targets)).Split(start);
        var kept = new StringBuilder(blocks[0]);
        foreach (var model in models)
        {
            kept.Append(start).Append(blocks.Single(block => block.StartsWith(model + "\n", StringComparison.Ordinal)));
        }

        File.WriteAllText(At(Targets), kept.ToString());
    }

    private void Copy(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.Copy(Path.Combine(Repository.Root, path), At(path));
    }
}
