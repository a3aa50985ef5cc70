using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Every trap against one model, beside the board's rates; the order is that of the page: the board's rate, then id.</summary>
internal static class TrapTableJson
{
    public static void Write(Utf8JsonWriter json, Board board, ModelSummary model)
    {
        json.WriteStartArray("traps");
        foreach (var (outcome, rate) in model.Traps.Zip(board.Traps))
        {
            Write(json, outcome, rate);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TrapOutcome outcome, TrapRate rate)
    {
        var others = rate.OthersRate(outcome);
        json.WriteStartObject();
        json.WriteString("id", outcome.Trap.Id.Value);
        json.WriteString("name", outcome.Trap.Name);
        if (outcome.Trap.Mechanism is { } mechanism)
        {
            json.WriteString("mechanism", mechanism.Id);
        }

        json.WriteNumber("caught", outcome.Caught);
        json.WriteNumber("runs", outcome.Runs);
        json.WriteString("class", TrapFormat.Class(outcome));
        json.WriteStartObject("board");
        json.WriteNumber("caught", rate.Caught);
        json.WriteNumber("runs", rate.Runs);
        json.WriteDecimal("modelBalanced", rate.ModelBalanced);
        json.WriteWhy(rate.ModelBalanced is null ? "no run scored it" : null);
        json.WriteEndObject();
        json.WriteDecimal("othersRate", others);
        if (others is { } known && outcome.Class == TrapClass.Never)
        {
            json.WriteDecimal("chanceThatOthersHold", TrapLuck.HoldingEveryRun(known, outcome.Runs));
        }

        json.WriteWhy(others is null ? "no other model was scored" : null);
        json.WriteEndObject();
    }
}
