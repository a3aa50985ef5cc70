using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/board.json</c>: every published number, with its exact fraction. A number has at most six decimals; null is n/a
/// and has a <c>why</c> in the same object. The same board gives the same bytes.
/// </summary>
public static class BoardJsonWriter
{
    /// <param name="board">A board that the comparison has completed.</param>
    /// <param name="badges">Badges by model.</param>
    /// <param name="canary">The text that marks the file as benchmark data; null = none.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark, ending with a line feed.</param>
    /// <exception cref="InvalidOperationException">The board is not completed.</exception>
    public static void Write(
        Board board, IReadOnlyDictionary<ModelId, ImmutableArray<BadgeRule>> badges, string? canary, IBufferWriter<byte> output)
    {
        var comparison = board.Comparison ?? throw new InvalidOperationException("Complete the board first.");
        using (var json = new Utf8JsonWriter(output, JsonHead.Options))
        {
            json.WriteStartObject();
            JsonHead.Write(json, "sab-board/1", board, canary);
            WriteMetrics(json, board.Benchmark);
            WriteModels(json, board, new ModelJson(board, badges));
            new PairsJson(board, comparison).Write(json, comparison.Pairs);
            ComparisonJson.Write(json, board, comparison);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteMetrics(Utf8JsonWriter json, Benchmark benchmark)
    {
        json.WriteStartArray("metrics");
        foreach (var metric in MetricCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("id", metric.Id);
            json.WriteString("name", metric.Name);
            json.WriteString("bucket", metric.Bucket is { } bucket ? benchmark[bucket].Id : "all");
            json.WriteNumber("cases", metric.FullN(benchmark));
            json.WriteString("better", DataFileWords.Of(metric.Better));
            json.WriteString("unit", DataFileWords.Of(metric.Unit));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteModels(Utf8JsonWriter json, Board board, ModelJson models)
    {
        json.WriteStartArray("models");
        foreach (var model in board.Models)
        {
            json.WriteStartObject();
            models.WriteMembers(json, model);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
