using System.Text.Json;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>What the board compares by: key metrics, margins, how many pairs were tested, what it can detect; and the value paths.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, Board board, BoardComparison comparison)
    {
        json.WriteStartObject("comparison");
        json.WriteTexts("keyMetrics", ComparedMetrics.Key(board.Benchmark).Select(metric => metric.Id));
        json.WriteDecimal("costAdvantage", Rational.FromDecimal(board.Benchmark.Comparison.CostAdvantage));
        json.WriteNumber("pairs", board.Models.Length * (board.Models.Length - 1L) / 2);
        json.WriteNumber("pairsTested", comparison.Pairs.Length);
        json.WriteStartObject("metrics");
        foreach (var metric in comparison.Metrics)
        {
            json.WriteStartObject(metric.Metric.Id);
            json.WriteDecimal("margin", metric.Margin);
            json.WriteNumber("pairsTested", metric.PairsTested);
            json.WriteNumber("ranked", metric.Ranked);
            json.WriteDecimal("detectable", metric.Detectable);
            json.WriteWhy(metric.WhyNotDetectable);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("valuePaths");
        foreach (var path in comparison.ValuePaths)
        {
            Write(json, path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValuePath path)
    {
        json.WriteStartObject();
        json.WriteString("metric", path.Metric.Id);
        json.WriteIds("frontier", path.Frontier);
        json.WriteIds("stops", path.Stops);
        json.WriteStartArray("steps");
        foreach (var step in path.Steps)
        {
            json.WriteStartObject();
            json.WriteString("from", step.From.Value);
            json.WriteString("to", step.To.Value);
            json.WriteDecimal("gain", step.Gain);
            json.WriteDecimal("extraCostPer1000Usd", step.ExtraCost);
            json.WriteInterval("interval", step.Interval);
            json.WriteBoolean("gainShown", step.IsGainShown);
            json.WriteDecimal("pricePerExtraTicketUsd", step.HasPrice ? step.PricePerExtraTicket : null);
            json.WriteWhy(
                step.Interval is null ? "the step cannot be tested" : null,
                step.HasPrice ? null : step.IsGainShown ? "the gap of the headlines is not a likely one over all runs, so it has no price" : "the gain is not shown, so it has no price");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
