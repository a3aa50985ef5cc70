using System.Text.Json;

namespace SupportAgentBench.Benchmarks.Measuring;

/// <summary>Prints measurements, a line each: for people, or as JSON for programs.</summary>
internal sealed class MeasurementWriter(TextWriter output, bool json)
{
    public void Write(Measurement measurement) => output.WriteLine(json ? Json(measurement) : Text(measurement));

    private static string Text(Measurement measurement)
    {
        var cpu = measurement.Cpu.Count == 0 ? string.Empty : FormattableString.Invariant($", CPU {Measurement.Median(measurement.Cpu):F1} ms");
        var bytes = measurement.Bytes == 0 ? string.Empty : FormattableString.Invariant($", {measurement.Bytes / 1e6:F1} MB");
        return FormattableString.Invariant(
            $"{measurement.What,-48} {Measurement.Median(measurement.Wall),9:F1} ms ({measurement.Wall.Min():F1} to {measurement.Wall.Max():F1}, {measurement.Wall.Count} rounds){cpu}{bytes}");
    }

    private static string Json(Measurement measurement) => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["what"] = measurement.What,
        ["wallMilliseconds"] = measurement.Wall,
        ["medianMilliseconds"] = Measurement.Median(measurement.Wall),
        ["cpuMilliseconds"] = measurement.Cpu,
        ["bytes"] = measurement.Bytes,
    });
}
