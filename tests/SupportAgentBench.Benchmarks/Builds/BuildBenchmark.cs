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
    private const int CasesOfModel = 162;

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
        MeasureEvidence(models, workspace, folder, rounds);

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

    /// <summary>With and without evidence in turn, so that a machine that slows down slows both.</summary>
    private void MeasureEvidence(int models, string workspace, string folder, int rounds)
    {
        var settings = Path.Combine(workspace, "data", "site.yaml");
        var all = File.ReadAllText(settings);
        var (without, with) = (new List<ProcessRun>(), new List<ProcessRun>());
        for (var round = 0; round <= rounds; round++)
        {
            File.WriteAllText(settings, all + "evidence: none\n");
            without.Add(Build(workspace, Path.Combine(folder, FormattableString.Invariant($"without-{round}"))));
            File.WriteAllText(settings, all);
            with.Add(Build(workspace, Path.Combine(folder, FormattableString.Invariant($"with-{round}"))));
        }

        var size = FormattableString.Invariant($"{models} models");
        Write($"build, {size}, no cache, no evidence", without);
        Write($"build, {size}, no cache", with);
        double pages = models * CasesOfModel;
        writer.Write(new Measurement(
            FormattableString.Invariant($"  evidence, each of {pages} pages"),
            [.. with.Zip(without, (more, less) => (more.Wall - less.Wall).TotalMilliseconds / pages).Skip(1)],
            [.. with.Zip(without, (more, less) => (more.Cpu - less.Cpu).TotalMilliseconds / pages).Skip(1)],
            with.Max(run => run.PeakBytes)));
    }

    // Into a new folder: deleting thousands of files slows the file system down for what comes next.
    private ProcessRun Build(string workspace, string site) =>
        ProcessRun.Of(program, "build", "--root", workspace, "--output", site, "--no-cache", "--quiet");

    // The first round warms the disk, and counts for nothing.
    private void Repeat(string what, int rounds, Func<int, string[]> arguments)
    {
        Write(what, [.. Enumerable.Range(0, rounds + 1).Select(round => ProcessRun.Of(program, arguments(round)))]);
    }

    private void Write(string what, IReadOnlyCollection<ProcessRun> runs) => writer.Write(new Measurement(
        what,
        [.. runs.Skip(1).Select(run => run.Wall.TotalMilliseconds)],
        [.. runs.Skip(1).Select(run => run.Cpu.TotalMilliseconds)],
        runs.Max(run => run.PeakBytes)));

    private static void AddRun(string folder, string id) =>
        File.WriteAllText(
            Path.Combine(folder, $"{id}.json"),
            File.ReadAllText(Path.Combine(folder, "r1.json")).Replace("\"run\":\"r1\"", $"\"run\":\"{id}\"", StringComparison.Ordinal));
}
