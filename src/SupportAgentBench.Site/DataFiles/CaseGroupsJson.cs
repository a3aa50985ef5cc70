using System.Text.Json;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>A model's buckets and use cases: each metric pooled over the runs, and how steadily cases are handled right.</summary>
internal static class CaseGroupsJson
{
    public static void Write(Utf8JsonWriter json, Benchmark benchmark, ModelSummary model, ModelComparison comparison)
    {
        json.WriteStartArray("buckets");
        foreach (var (cells, reliability) in model.Buckets.Zip(comparison.Reliability.Buckets))
        {
            json.WriteStartObject();
            json.WriteString("id", benchmark[cells.Bucket].Id);
            WriteCells(json, cells.Cells, []);
            ReliabilityJson.Write(json, reliability.Reliability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("useCases");
        foreach (var (cells, reliability) in model.UseCases.Zip(comparison.Reliability.UseCases))
        {
            json.WriteStartObject();
            json.WriteString("id", cells.UseCase.Id.Value);
            json.WriteString("name", cells.UseCase.Name);
            json.WriteString("bucket", benchmark[cells.UseCase.Bucket].Id);
            WriteCells(json, cells.Cells, [.. comparison.UseCaseMarks.Where(mark => mark.UseCase == cells.UseCase.Id)]);
            ReliabilityJson.Write(json, reliability.Reliability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A metric without a cell makes no sense in the group, or nothing counts there: it has no member.
    private static void WriteCells(Utf8JsonWriter json, MetricCells cells, UseCaseMark[] marks)
    {
        json.WriteStartObject("metrics");
        foreach (var metric in MetricCatalog.All)
        {
            if (cells[metric] is { } tally)
            {
                json.WriteStartObject(metric.Id);
                BoardJsonEstimate.WriteTally(json, metric, tally, tally.Mean, why: null);
                foreach (var mark in marks.Where(mark => mark.Metric == metric))
                {
                    WriteMark(json, mark);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteMark(Utf8JsonWriter json, UseCaseMark mark)
    {
        json.WriteStartObject("differs");
        json.WriteString("from", "the same use case on the rest of the board, by more than chance");
        json.WriteDecimal("others", mark.OthersRate);
        json.WriteInterval("interval", mark.Interval);
        json.WriteBoolean("better", mark.IsBetter);
        json.WriteEndObject();
    }
}
