using System.Text.Json;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Whom a model is held against, and what stands between it and each of them.</summary>
internal static class RivalsJson
{
    public static void Write(Utf8JsonWriter json, Board board, ModelComparison model)
    {
        var rivals = model.Rivals;
        json.WriteStartObject("rivals");
        json.WriteString("cheaper", rivals.Cheaper?.Value);
        json.WriteString("dearer", rivals.Dearer?.Value);
        json.WriteIds("nearestInPrice", rivals.NearestInPrice);
        json.WriteIds("better", rivals.Better);
        json.WriteIds("worse", rivals.Worse);
        json.WriteStartArray("value");
        foreach (var relation in Of(model).Select(rival => ValueRelations.Between(board, model.Model, rival)).OfType<ValueRelation>())
        {
            Write(json, relation);
        }

        json.WriteEndArray();
        var hasCost = board.Find(model.Model)![MetricCatalog.Cost].Median is not null;
        json.WriteWhy(
            hasCost || (rivals.Cheaper is not null && rivals.Dearer is not null) ? null : "its cost is unknown",
            hasCost && rivals.Cheaper is null ? "no model costs less" : null,
            hasCost && rivals.Dearer is null ? "no model costs more" : null);
        json.WriteEndObject();
    }

    /// <summary>The tested pairs of a model and its rivals, in the order of <c>board.json</c>.</summary>
    public static IEnumerable<ModelPair> Pairs(BoardComparison comparison, ModelComparison model) => Of(model)
        .Select(rival => comparison.PairOf(model.Model, rival))
        .OfType<ModelPair>()
        .OrderBy(pair => pair.A)
        .ThenBy(pair => pair.B);

    private static IEnumerable<ModelId> Of(ModelComparison model) => model.Rivals.NearestInPrice
        .Concat(model.Rivals.Better)
        .Concat(model.Rivals.Worse)
        .Concat(((ModelId?[])[model.Rivals.Cheaper, model.Rivals.Dearer]).OfType<ModelId>())
        .Distinct()
        .Order();

    private static void Write(Utf8JsonWriter json, ValueRelation relation)
    {
        json.WriteStartObject();
        json.WriteString("cheaper", relation.Cheaper.Value);
        json.WriteString("dearer", relation.Dearer.Value);
        json.WriteDecimal("savedShare", relation.SavedShare);
        json.WriteBoolean("strict", relation.IsStrict);
        json.WriteBoolean("level", relation.IsLevel);
        json.WriteStartObject("keyMetrics");
        foreach (var figure in relation.Figures)
        {
            json.WriteStartObject(figure.Metric.Id);
            json.WriteDecimal("cheaper", figure.Cheaper);
            json.WriteDecimal("dearer", figure.Dearer);
            json.WriteDecimal("advantage", figure.Advantage);
            json.WriteDecimal("lowerBound", figure.LowerBound);
            json.WriteDecimal("margin", figure.Margin);
            json.WriteWhy(figure.LowerBound is null ? "the pair was not tested" : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
