using System.Globalization;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>What every JSON file of the site begins with: its format, the benchmark, the date, and where the runs come from.</summary>
internal static class JsonHead
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n" };

    public static void Write(Utf8JsonWriter json, string format, Board board, string? canary)
    {
        json.WriteString("format", format);
        json.WriteString("benchmark", board.Benchmark.Id);
        json.WriteString("asOf", board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteTexts("provenance", board.Provenance.Select(DataFileWords.Of));
        if (ProvenanceNotice.For(board.Provenance) is { } notice)
        {
            json.WriteString("notice", notice);
        }

        if (canary is not null)
        {
            json.WriteString("canary", canary);
        }
    }
}
