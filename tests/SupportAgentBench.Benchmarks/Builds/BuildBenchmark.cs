using System.Globalization;

namespace SupportAgentBench.Benchmarks.Builds;

/// <summary>
/// Whole builds of the published program as processes: three runs a model, 162 conversations a run with about 6 KB of transcript
/// each. Every round writes into a new folder.
/// </summary>
internal static class BuildBenchmark
{
    /// <param name="output">Takes a line per size.</param>
    /// <param name="program">The published <c>sab</c>.</param>
    /// <param name="models">Sizes to measure: 24 is workload S, 240 is M, 1,000 is L.</param>
    public static int Run(TextWriter output, string program, IEnumerable<int> models)
    {
        foreach (var size in models)
        {
            var folder = Directory.CreateTempSubdirectory("sab-benchmark-").FullName;
            try
            {
                Measure(output, program, size, folder);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static void Measure(TextWriter output, string program, int models, string folder)
    {
        var workspace = Path.Combine(folder, "workspace");
        ProcessRun.Of(program, "simulate", "--into", workspace, "--models", models.ToString(CultureInfo.InvariantCulture));
        var rounds = models > 100 ? 3 : 7;
        var runs = Enumerable.Range(0, rounds + 1)
            .Select(round => ProcessRun.Of(program, "build", "--root", workspace, "--output", Path.Combine(folder, $"site-{round}"), "--no-cache", "--quiet"))
            .Skip(1)
            .ToArray();
        var wall = runs.Select(run => run.Wall.TotalMilliseconds).Order().ToArray();
        var cpu = runs.Select(run => run.Cpu.TotalMilliseconds).Order().ToArray();
        output.WriteLine(FormattableString.Invariant(
            $"build, {models} models: wall {wall[rounds / 2]:F0} ms ({wall[0]:F0} to {wall[^1]:F0}), CPU {cpu[rounds / 2]:F0} ms, peak {runs.Max(run => run.PeakBytes) / 1e6:F0} MB, {rounds} rounds"));
    }
}
