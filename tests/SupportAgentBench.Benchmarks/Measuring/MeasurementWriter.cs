using System.Globalization;
using System.Text.Json;

namespace SupportAgentBench.Benchmarks.Measuring;

/// <summary>Prints measurements, a line each: for people, or as JSON for programs.</summary>
internal sealed class MeasurementWriter(TextWriter output, bool json)
{
    // Below it, a tenth says nothing.
    private const double SmallMilliseconds = 10;

    public void Write(Measurement measurement) => output.WriteLine(json ? Json(measurement) : Text(measurement));

    private static string Text(Measurement measurement)
    {
        var form = Measurement.Median(measurement.Wall) < SmallMilliseconds ? "F3" : "F1";
        var cpu = measurement.Cpu.Count == 0 ? string.Empty : $", CPU {In(form, Measurement.Median(measurement.Cpu))} ms";
        var bytes = measurement.Bytes == 0 ? string.Empty : FormattableString.Invariant($", {measurement.Bytes / 1e6:F1} MB");
        return FormattableString.Invariant(
            $"{measurement.What,-48} {In(form, Measurement.Median(measurement.Wall)),9} ms ({In(form, measurement.Wall.Min())} to {In(form, measurement.Wall.Max())}, {measurement.Wall.Count} rounds){cpu}{bytes}");
    }

    private static string In(string form, double milliseconds) => milliseconds.ToString(form, CultureInfo.InvariantCulture);

    private static string Json(Measurement measurement) => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["what"] = measurement.What,
        ["wallMilliseconds"] = measurement.Wall,
        ["medianMilliseconds"] = Measurement.Median(measurement.Wall),
        ["cpuMilliseconds"] = measurement.Cpu,
        ["bytes"] = measurement.Bytes,
    });
}
