using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/board.json</c>: every published number, with its exact fraction. A number has at most six decimals; null is n/a
/// and has a <c>why</c> in the same object. The same board gives the same bytes.
/// </summary>
public static class BoardJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <param name="board">The numbers.</param>
    /// <param name="canary">The text that marks the file as benchmark data; null = none.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark, ending with a line feed.</param>
    public static void Write(Board board, string? canary, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteHead(json, board, canary);
            WriteMetrics(json, board.Benchmark);
            json.WriteStartArray("models");
            foreach (var model in board.Models)
            {
                WriteModel(json, model, board.Benchmark);
            }

            json.WriteEndArray();
            json.WriteNull("pairs");
            json.WriteString("why", PendingFigures.Pairs);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteHead(Utf8JsonWriter json, Board board, string? canary)
    {
        json.WriteString("format", "sab-board/1");
        json.WriteString("benchmark", board.Benchmark.Id);
        json.WriteString("asOf", board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("provenance");
        foreach (var provenance in board.Provenance)
        {
            json.WriteStringValue(DataFileWords.Of(provenance));
        }

        json.WriteEndArray();
        if (ProvenanceNotice.For(board.Provenance) is { } notice)
        {
            json.WriteString("notice", notice);
        }

        if (canary is not null)
        {
            json.WriteString("canary", canary);
        }
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

    private static void WriteModel(Utf8JsonWriter json, ModelSummary model, Benchmark benchmark)
    {
        var cost = model[MetricCatalog.Cost];
        json.WriteStartObject();
        json.WriteString("id", model.Model.Id.Value);
        json.WriteString("name", model.Model.Name);
        json.WriteString("lab", model.Model.Lab);
        json.WriteStartArray("runs");
        foreach (var run in model.Runs)
        {
            json.WriteStringValue(run.Run.Id.Value);
        }

        json.WriteEndArray();
        json.WriteString("tier", model.Tier?.Sign);
        WriteDecimal(json, "costPer1000Usd", cost.Median);
        WriteFraction(json, "costExact", cost.Median);
        json.WriteString("costText", FigureFormat.Headline(cost));
        json.WriteStartObject("metrics");
        foreach (var estimate in model.Estimates)
        {
            BoardJsonEstimate.Write(json, estimate);
        }

        json.WriteEndObject();
        WriteTraps(json, model, benchmark);
        json.WriteNull("dominates");
        json.WriteNull("dominatedBy");
        json.WriteNull("badges");
        WriteExcluded(json, model);
        json.WriteString("why", cost.Why is null ? PendingFigures.Comparisons : $"cost: {cost.Why}; {PendingFigures.Comparisons}");
        json.WriteEndObject();
    }

    private static void WriteTraps(Utf8JsonWriter json, ModelSummary model, Benchmark benchmark)
    {
        json.WriteStartObject("traps");
        foreach (var outcome in benchmark.Traps.Select(trap => model[trap.Id]))
        {
            json.WriteStartObject(outcome.Trap.Id.Value);
            json.WriteNumber("caught", outcome.Caught);
            json.WriteNumber("runs", outcome.Runs);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteExcluded(Utf8JsonWriter json, ModelSummary model)
    {
        json.WriteStartArray("excluded");
        foreach (var excluded in model.Excluded)
        {
            json.WriteStartObject();
            json.WriteString("run", excluded.Run.Id.Value);
            json.WriteString("reason", excluded.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A number of at most six decimals, or null.</summary>
    internal static void WriteDecimal(Utf8JsonWriter json, string name, Rational? value)
    {
        if (value is { } known)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(RationalFormat.Trimmed(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The exact fraction in lowest terms, or null.</summary>
    internal static void WriteFraction(Utf8JsonWriter json, string name, Rational? value)
    {
        if (value is { } known)
        {
            json.WriteStartObject(name);
            WriteDecimal(json, "num", new Rational(known.Numerator, 1));
            WriteDecimal(json, "den", new Rational(known.Denominator, 1));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
