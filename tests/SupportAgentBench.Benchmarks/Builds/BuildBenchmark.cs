using System.Globalization;
using SupportAgentBench.Benchmarks.Measuring;

namespace SupportAgentBench.Benchmarks.Builds;

/// <summary>
/// Whole builds of the published program as processes: three runs a model, 162 conversations a run with about 6 KB of transcript
/// each; with every page, evidence too. From nothing, with nothing changed, with one verdict touched, with one run added.
/// </summary>
/// <param name="writer">Takes the measurements.</param>
/// <param name="program">The published <c>sab</c>.</param>
internal sealed class BuildBenchmark(MeasurementWriter writer, string program)
{
    private const int ManyModels = 100;

    /// <param name="models">How many models: 24 is workload S, 240 is M, 1,000 is L.</param>
    public void Measure(int models)
    {
        var folder = Directory.CreateTempSubdirectory("sab-benchmark-").FullName;
        try
        {
            var workspace = Path.Combine(folder, "workspace");
            ProcessRun.Of(program, "simulate", "--into", workspace, "--models", models.ToString(CultureInfo.InvariantCulture));
            ProcessRun.Of(program, "new", "verdict", "model-1", "--root", workspace);
            Measure(models, workspace, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Measure(int models, string workspace, string folder)
    {
        var rounds = models > ManyModels ? 3 : 7;
        var size = FormattableString.Invariant($"{models} models");
        Repeat("sab --version", rounds, _ => ["--version"]);
        Repeat($"build, {size}, no cache", rounds, round => ["build", "--root", workspace, "--output", Path.Combine(folder, FormattableString.Invariant($"site-{round}")), "--no-cache", "--quiet"]);

        string[] cached = ["build", "--root", workspace, "--output", Path.Combine(folder, "site"), "--quiet"];
        ProcessRun.Of(program, cached);
        Repeat($"build, {size}, nothing changed", rounds, _ => cached);
        Repeat($"build, {size}, one verdict touched", rounds, round =>
        {
            File.AppendAllText(Path.Combine(workspace, "data", "verdicts", "model-1.yaml"), FormattableString.Invariant($"# {round}\n"));
            return cached;
        });
        Repeat($"build, {size}, one run added", rounds, round =>
        {
            AddRun(Path.Combine(workspace, "data", "runs", "model-2"), FormattableString.Invariant($"more-{round}"));
            return cached;
        });
    }

    // The first round warms the disk, and counts for nothing.
    private void Repeat(string what, int rounds, Func<int, string[]> arguments)
    {
        var runs = Enumerable.Range(0, rounds + 1).Select(round => ProcessRun.Of(program, arguments(round))).Skip(1).ToArray();
        writer.Write(new Measurement(
            what,
            [.. runs.Select(run => run.Wall.TotalMilliseconds)],
            [.. runs.Select(run => run.Cpu.TotalMilliseconds)],
            runs.Max(run => run.PeakBytes)));
    }

    private static void AddRun(string folder, string id) =>
        File.WriteAllText(
            Path.Combine(folder, $"{id}.json"),
            File.ReadAllText(Path.Combine(folder, "r1.json")).Replace("\"run\":\"r1\"", $"\"run\":\"{id}\"", StringComparison.Ordinal));
}
