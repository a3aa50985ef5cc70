using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Pairs of models, a line for each pair and metric: a - b, and a's verdict against b. <c>bounds90</c>, whose ends are one-sided 90 %
/// bounds, stands beside the metrics that decide value.
/// </summary>
internal sealed class PairsJson(Board board, BoardComparison comparison)
{
    private readonly ImmutableArray<MetricDefinition> _keyMetrics = ComparedMetrics.Key(board.Benchmark);
    private readonly Dictionary<ModelId, ModelSummary> _models = board.Models.ToDictionary(summary => summary.Model.Id);
    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(Utf8JsonWriter json, IEnumerable<ModelPair> pairs)
    {
        json.WriteStartArray("pairs");
        using var line = new Utf8JsonWriter(_line);
        foreach (var pair in pairs)
        {
            foreach (var metric in MetricCatalog.All)
            {
                // Indented, the file of a large board would be ten times as long.
                _line.ResetWrittenCount();
                _line.Write("\n    "u8);
                line.Reset();
                WriteLine(line, pair, metric);
                line.Flush();
                json.WriteRawValue(_line.WrittenSpan, skipInputValidation: true);
            }
        }

        json.WriteEndArray();
    }

    private void WriteLine(Utf8JsonWriter json, ModelPair pair, MetricDefinition metric)
    {
        var difference = pair[metric];
        json.WriteStartObject();
        json.WriteString("a", pair.A.Value);
        json.WriteString("b", pair.B.Value);
        json.WriteString("metric", metric.Id);
        json.WriteDecimal("difference", difference?.Difference);
        json.WriteInterval("interval", difference?.Interval);
        if (_keyMetrics.Contains(metric))
        {
            json.WriteInterval("bounds90", difference?.Bounds90);
        }

        json.WriteDecimal("adjustedP", difference?.AdjustedP);
        json.WriteString("verdict", difference?.Verdict?.Words());
        json.WriteWhy(
            difference is null ? WhyNotTested(pair, metric) : null,
            difference is { Verdict: null } ? "neither direction is better" : null);
        json.WriteEndObject();
    }

    private string WhyNotTested(ModelPair pair, MetricDefinition metric) =>
        WhyNoValue(pair.A, metric) ?? WhyNoValue(pair.B, metric) ?? comparison[metric].WhyNotTested ?? "no case has a value on both sides";

    private string? WhyNoValue(ModelId model, MetricDefinition metric) => _models[model][metric].Why is { } why ? $"{model}: {why}" : null;
}
