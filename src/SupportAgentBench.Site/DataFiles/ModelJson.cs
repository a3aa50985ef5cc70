using System.Text.Json;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>A model in the JSON files: the same members in <c>board.json</c> and in the model's own file.</summary>
/// <param name="board">A board that the comparison has completed.</param>
/// <param name="badges">Badges by model.</param>
internal sealed class ModelJson(Board board, IReadOnlyDictionary<ModelId, System.Collections.Immutable.ImmutableArray<BadgeRule>> badges)
{
    /// <summary>The members of the model's object.</summary>
    public void WriteMembers(Utf8JsonWriter json, ModelSummary model)
    {
        var cost = model[MetricCatalog.Cost];
        var comparison = board.Comparison![model.Model.Id];
        json.WriteString("id", model.Model.Id.Value);
        json.WriteString("name", model.Model.Name);
        json.WriteString("lab", model.Model.Lab);
        json.WriteTexts("runs", model.Runs.Select(run => run.Run.Id.Value));
        json.WriteString("tier", model.Tier?.Sign);
        json.WriteDecimal("costPer1000Usd", cost.Median);
        json.WriteFraction("costExact", cost.Median);
        json.WriteString("costText", FigureFormat.Headline(cost));
        json.WriteStartObject("metrics");
        foreach (var estimate in model.Estimates)
        {
            BoardJsonEstimate.Write(json, estimate);
        }

        json.WriteEndObject();
        WriteTraps(json, model);
        WriteEdges(json, "dominates", comparison.Dominates, comparison.WhyNotValued);
        WriteEdges(json, "dominatedBy", comparison.DominatedBy, comparison.WhyNotValued);
        json.WriteTexts("badges", badges.TryGetValue(model.Model.Id, out var carried) ? carried.Select(badge => badge.Id) : []);
        ReliabilityJson.Write(json, comparison.Reliability);
        WriteExcluded(json, model);
        json.WriteWhy(
            cost.Why is { } why ? $"cost: {why}" : null,
            comparison.WhyNotValued is { } reason ? $"dominance: {reason}" : null);
    }

    private static void WriteEdges(Utf8JsonWriter json, string name, DominanceLists edges, string? whyNot)
    {
        if (whyNot is not null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteIds("strict", edges.Strict);
        json.WriteIds("level", edges.Level);
        json.WriteEndObject();
    }

    private void WriteTraps(Utf8JsonWriter json, ModelSummary model)
    {
        json.WriteStartObject("traps");
        foreach (var outcome in board.Benchmark.Traps.Select(trap => model[trap.Id]))
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
}
