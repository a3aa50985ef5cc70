using System.Globalization;
using SupportAgentBench.Benchmarks.Measuring;

namespace SupportAgentBench.Benchmarks.Builds;

/// <summary>What each phase of a build without a cache takes, as <c>--timings</c> tells it.</summary>
internal static class PhaseBenchmark
{
    private const int Rounds = 5;

    /// <param name="program">The published <c>sab</c>.</param>
    /// <param name="models">How many models: 24 is workload S, 240 is M, 1,000 is L.</param>
    public static void Measure(MeasurementWriter writer, string program, int models)
    {
        var folder = Directory.CreateTempSubdirectory("sab-benchmark-").FullName;
        try
        {
            var workspace = Path.Combine(folder, "workspace");
            ProcessRun.Of(program, "simulate", "--into", workspace, "--models", models.ToString(CultureInfo.InvariantCulture));
            var rounds = Enumerable.Range(0, Rounds)
                .Select(round => ProcessRun.Of(program, "build", "--root", workspace, "--output", Path.Combine(folder, FormattableString.Invariant($"site-{round}")), "--no-cache", "--timings"))
                .SelectMany(run => run.Output.Split('\n').Select(Parse).OfType<(string Phase, double Milliseconds)>())
                .GroupBy(timing => timing.Phase, timing => timing.Milliseconds, StringComparer.Ordinal);
            foreach (var phase in rounds)
            {
                writer.Write(new Measurement(FormattableString.Invariant($"{models} models, {phase.Key}"), [.. phase], [], Bytes: 0));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // "   12.3 ms  read"
    private static (string Phase, double Milliseconds)? Parse(string line)
    {
        var unit = line.IndexOf(" ms  ", StringComparison.Ordinal);
        return unit > 0 && double.TryParse(line.AsSpan(0, unit), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
            ? (line[(unit + 5)..], milliseconds)
            : null;
    }
}
