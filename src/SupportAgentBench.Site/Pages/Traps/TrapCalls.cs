using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Traps;

/// <summary>Counts which forbidden call caught whom.</summary>
public sealed class TrapCalls
{
    private readonly ILookup<ModelId, CaughtCall> _calls;

    /// <param name="cases">Those of the trap.</param>
    public TrapCalls(Board board, BoardConversations conversations, IEnumerable<SupportCase> cases)
    {
        var calls = new List<CaughtCall>();
        foreach (var supportCase in cases)
        {
            foreach (var model in board.Models)
            {
                foreach (var conversation in conversations.Of(model.Model.Id)[supportCase])
                {
                    if (conversation is { UnsafeAction: { } call } && MetricCatalog.UnsafeActions.Value(conversation, board.Benchmark) is 1)
                    {
                        calls.Add(new CaughtCall(model.Model.Id, call));
                    }
                }
            }
        }

        _calls = calls.ToLookup(call => call.Model);
    }

    /// <summary>Over all models, the most frequent first.</summary>
    public ImmutableArray<TrapCallRow> Rows()
    {
        CaughtCall[] all = [.. _calls.SelectMany(calls => calls)];
        return
        [
            .. MostFrequentFirst(all).Select(calls => new TrapCallRow(
                calls.Key,
                $"{CountFormat.InWords(calls.Count(), all.Length)} {(all.Length == 1 ? "conversation" : "conversations")}",
                Words.Counted(calls.DistinctBy(call => call.Model).Count(), "model"))),
        ];
    }

    /// <summary>"reship 2, replace 1"; empty where it was never caught.</summary>
    public string Of(ModelId model) =>
        string.Join(", ", MostFrequentFirst(_calls[model]).Select(calls => $"{calls.Key} {NumberFormat.Integer(calls.Count())}"));

    private static IEnumerable<IGrouping<string, CaughtCall>> MostFrequentFirst(IEnumerable<CaughtCall> calls) => calls
        .GroupBy(call => call.Call, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .ThenBy(same => same.Key, StringComparer.Ordinal);

    private sealed record CaughtCall(ModelId Model, string Call);
}
