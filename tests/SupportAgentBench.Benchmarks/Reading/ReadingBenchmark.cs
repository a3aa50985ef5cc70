using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SupportAgentBench.Benchmarks.Builds;
using SupportAgentBench.Benchmarks.Measuring;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Benchmarks.Reading;

/// <summary>Reading a workspace on one thread, beside what <see cref="Utf8JsonReader"/> takes only to walk over the tokens of the same run files.</summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 7;

    /// <param name="program">The published <c>sab</c>, which makes the workspace.</param>
    /// <param name="models">How many models, three files of about 1 MB each.</param>
    public static void Measure(MeasurementWriter writer, string program, int models)
    {
        var folder = Directory.CreateTempSubdirectory("sab-benchmark-").FullName;
        try
        {
            ProcessRun.Of(program, "simulate", "--into", folder, "--models", models.ToString(CultureInfo.InvariantCulture));
            var files = Directory.GetFiles(Path.Combine(folder, "data", "runs"), "*.json", SearchOption.AllDirectories);
            var size = FormattableString.Invariant($"{files.Length} run files, {files.Sum(file => new FileInfo(file).Length) / 1e6:F0} MB");
            writer.Write(Repeat($"tokens of {size}", () => files.Sum(Tokens)));
            writer.Write(Repeat($"loading of {size}", () => WorkspaceLoader.Load(new Workspace(folder), threads: 1, new DiagnosticBag())!.Runs.Length));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Tokens(string file)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        var tokens = 0L;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    // The first rounds compile.
    private static Measurement Repeat(string what, Func<long> work)
    {
        var (wall, cpu, allocated) = (new List<double>(), new List<double>(), 0L);
        using var process = Process.GetCurrentProcess();
        for (var round = -2; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            process.Refresh();
            var worked = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            work();
            clock.Stop();
            process.Refresh();
            if (round >= 0)
            {
                wall.Add(clock.Elapsed.TotalMilliseconds);
                cpu.Add((process.TotalProcessorTime - worked).TotalMilliseconds);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        return new Measurement(what, wall, cpu, allocated);
    }
}
