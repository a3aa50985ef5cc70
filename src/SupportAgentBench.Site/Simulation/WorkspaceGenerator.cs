using System.Globalization;
using SupportAgentBench.Core;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Simulation;

/// <summary>Writes a whole valid workspace of any size, the same bytes for the same size and seed.</summary>
internal sealed class WorkspaceGenerator
{
    private const int WriteBufferBytes = 1 << 16;

    private readonly WorkspaceSize _size;
    private readonly string _into;
    private readonly Benchmark _benchmark;

    /// <param name="size">Checked.</param>
    /// <param name="into">An absolute path of a folder that is empty or does not exist yet.</param>
    public WorkspaceGenerator(WorkspaceSize size, string into)
    {
        _size = size;
        _into = into;
        _benchmark = SizedBenchmark.Of(size.Cases);
    }

    /// <param name="templatesFrom">A folder to copy as the templates; null = an empty folder of templates.</param>
    /// <returns>Number of run files written.</returns>
    /// <exception cref="IOException">A file cannot be written or a template not be read.</exception>
    public int Write(string? templatesFrom)
    {
        var data = Path.Combine(_into, Workspace.DataFolder);
        Directory.CreateDirectory(data);
        ModelId[] models = [.. Enumerable.Range(1, _size.Models).Select(number => new ModelId($"model-{Number(number)}"))];
        File.WriteAllText(Path.Combine(data, "benchmark.yaml"), SizedWorkspaceYaml.Benchmark(_benchmark));
        File.WriteAllText(Path.Combine(data, "cases.yaml"), SizedWorkspaceYaml.Cases(_benchmark));
        File.WriteAllText(Path.Combine(data, "models.yaml"), SizedWorkspaceYaml.Models(models));
        File.WriteAllText(Path.Combine(data, "site.yaml"), SizedWorkspaceYaml.Site);
        CopyTemplates(templatesFrom);
        var simulator = new SizedRunSimulator(_benchmark, _size);
        SharedWork.Do(models.Length * _size.Runs, Environment.ProcessorCount, index =>
            WriteRun(simulator.Simulate(models[index / _size.Runs], (index % _size.Runs) + 1)));
        return models.Length * _size.Runs;
    }

    private void WriteRun(SimulatedRun run)
    {
        var folder = Path.Combine(_into, Workspace.DataFolder, "runs", run.Model.Value);
        Directory.CreateDirectory(folder);
        using var stream = new FileStream(
            Path.Combine(folder, run.Id.Value + ".json"), FileMode.CreateNew, FileAccess.Write, FileShare.None, WriteBufferBytes);
        RunFileWriter.Write(stream, _benchmark, run);
    }

    private void CopyTemplates(string? from)
    {
        var to = Path.Combine(_into, Workspace.TemplatesFolder);
        Directory.CreateDirectory(to);
        if (from is null)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
