using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Puts a planned conversation into words.</summary>
/// <param name="book">Whose tools.</param>
/// <param name="model">Whose conversation: two models say it in their own order.</param>
/// <param name="seed">Of the simulation.</param>
internal sealed class TranscriptComposer(ScriptBook book, ModelId model, ulong seed)
{
    /// <summary>The messages, with exactly the planned numbers of agent messages and tool calls.</summary>
    public ImmutableArray<SimulatedMessage> Compose(ConversationPlan plan, int run)
    {
        var random = SeededRandom.For(
            seed, model.Value, "words", plan.Case.Id.Value, FormattableString.Invariant($"{run}"));
        var slots = SlotsOf(plan);
        var turns = WithAsides(plan, random);
        var calls = turns.Select(turn => turn.Calls.ToList()).ToArray();
        AddLookups(plan, turns, calls, random);
        return
        [
            new SimulatedMessage(false, plan.Case.Opening ?? plan.Case.Title ?? plan.Case.Id.Value, []),
            .. turns.Select((turn, index) => new SimulatedMessage(
                turn.IsAgent, ScriptSlots.FillProse(turn.Text, slots), [.. calls[index].Select(name => Call(name, plan.Script, slots))])),
        ];
    }

    private static ImmutableDictionary<string, string> SlotsOf(ConversationPlan plan) =>
        (plan.Script.Slots.GetValueOrDefault(plan.Case.Id.Value) ?? ImmutableDictionary<string, string>.Empty)
            .SetItem(ScriptSlots.Order, plan.Case.Order ?? string.Empty);

    // Asides stand before the customer's last word, which is what the last agent message answers.
    private static List<ScriptTurn> WithAsides(ConversationPlan plan, SeededRandom random)
    {
        ScriptAside[] asides = [.. plan.Words.Asides];
        random.Shuffle<ScriptAside>(asides);
        List<ScriptTurn> turns = [.. plan.Variant.Turns];
        var place = turns.FindLastIndex(turn => !turn.IsAgent);
        foreach (var aside in asides.Take(plan.AgentMessages - plan.Variant.AgentMessages))
        {
            turns.Insert(place++, new ScriptTurn(false, aside.Customer, []));
            turns.Insert(place++, new ScriptTurn(true, aside.Agent, []));
        }

        return turns;
    }

    // The calls that the script does not ask for: lookups, at any agent message but the last.
    private static void AddLookups(ConversationPlan plan, List<ScriptTurn> turns, List<string>[] calls, SeededRandom random)
    {
        int[] places = [.. Enumerable.Range(0, turns.Count).Where(index => turns[index].IsAgent)];
        var missing = plan.ToolCalls - calls.Sum(list => list.Count);
        if (plan.LooksUpOrder && !plan.Variant.Calls.Contains(ScriptBook.OrderLookup))
        {
            calls[places[0]].Insert(0, ScriptBook.OrderLookup);
            missing--;
        }

        for (; missing > 0; missing--)
        {
            var name = plan.LooksUpOrder && random.Next(2) == 0 ? ScriptBook.OrderLookup : ScriptBook.PolicySearch;
            calls[places[random.Next(places.Length - 1)]].Insert(0, name);
        }
    }

    private SimulatedToolCall Call(string name, Script script, ImmutableDictionary<string, string> slots)
    {
        var tool = book.Tools[name];
        return new SimulatedToolCall(
            name,
            [.. tool.Arguments.Select(argument => KeyValuePair.Create(argument.Key, ScriptSlots.Fill(argument.Value, slots)))],
            ScriptSlots.Fill(script.Results.GetValueOrDefault(name, tool.Result), slots));
    }
}
