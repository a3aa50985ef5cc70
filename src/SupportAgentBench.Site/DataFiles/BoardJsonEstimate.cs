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
        BoardJsonWriter.WriteDecimal(json, "median", estimate.Median);
        BoardJsonWriter.WriteFraction(json, "exact", estimate.Median);
        if (estimate.Count is { } count)
        {
            BoardJsonWriter.WriteDecimal(json, "count", count);
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
        WriteInterval(json, estimate.Interval);
        WriteRank(json, estimate.Rank);
        WriteWhy(json, estimate);
        json.WriteEndObject();
    }

    private static void WriteTally(Utf8JsonWriter json, MetricDefinition metric, Tally tally, Rational? value, string? why)
    {
        if (metric.IsProportion)
        {
            BoardJsonWriter.WriteDecimal(json, "k", tally.Count);
        }
        else
        {
            BoardJsonWriter.WriteDecimal(json, "value", value);
        }

        json.WriteNumber("n", tally.N);
        if (why is not null)
        {
            json.WriteString("why", why);
        }
    }

    private static void WriteInterval(Utf8JsonWriter json, Interval? interval)
    {
        if (interval is not { } ends)
        {
            json.WriteNull("interval");
            return;
        }

        json.WriteStartObject("interval");
        BoardJsonWriter.WriteDecimal(json, "low", Rational.FromDouble(ends.Low));
        BoardJsonWriter.WriteDecimal(json, "high", Rational.FromDouble(ends.High));
        json.WriteEndObject();
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

    private static void WriteWhy(Utf8JsonWriter json, Estimate estimate)
    {
        // Without a headline there is nothing to compute an interval or a rank of.
        var pending = estimate.Interval is null || estimate.Rank is null ? PendingFigures.Estimates : null;
        if ((estimate.Why ?? pending) is { } why)
        {
            json.WriteString("why", why);
        }
    }
}
