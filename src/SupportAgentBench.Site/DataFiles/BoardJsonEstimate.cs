using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>One metric of one model in <c>board.json</c>: a proportion has counts k of n, a mean has values.</summary>
internal static class BoardJsonEstimate
{
    public static void Write(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteStartObject(estimate.Metric.Id);
        json.WriteDecimal("median", estimate.Median);
        json.WriteFraction("exact", estimate.Median);
        if (estimate.Count is { } count)
        {
            json.WriteDecimal("count", count);
        }

        json.WriteString("text", FigureFormat.Headline(estimate));
        json.WriteStartArray("perRun");
        foreach (var run in estimate.PerRun)
        {
            json.WriteStartObject();
            json.WriteString("run", run.Run.Value);
            WriteTally(json, estimate.Metric, run.Tally, run.Value, run.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pooled");
        WriteTally(json, estimate.Metric, estimate.Pooled, estimate.Pooled.Mean, estimate.Why);
        json.WriteEndObject();
        json.WriteInterval("interval", estimate.Interval);
        WriteRank(json, estimate.Rank);
        json.WriteWhy(DataFileWords.WhyNot(estimate));
        json.WriteEndObject();
    }

    /// <summary>A sum of conversations: k of n, or their mean over n.</summary>
    internal static void WriteTally(Utf8JsonWriter json, MetricDefinition metric, Tally tally, Rational? value, string? why)
    {
        if (metric.IsProportion)
        {
            json.WriteDecimal("k", tally.Count);
        }
        else
        {
            json.WriteDecimal("value", value);
        }

        json.WriteNumber("n", tally.N);
        if (why is not null)
        {
            json.WriteString("why", why);
        }
    }

    private static void WriteRank(Utf8JsonWriter json, RankRange? rank)
    {
        if (rank is not { } range)
        {
            json.WriteNull("rank");
            return;
        }

        json.WriteStartObject("rank");
        json.WriteNumber("from", range.From);
        json.WriteNumber("to", range.To);
        json.WriteEndObject();
    }
}
