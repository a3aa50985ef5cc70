using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Traps;

/// <summary>Counts which forbidden call caught whom.</summary>
public sealed class TrapCalls
{
    private readonly Dictionary<(ModelId Model, string Call), int> _counts = [];

    /// <param name="cases">Those of the trap.</param>
    public TrapCalls(Board board, BoardConversations conversations, IEnumerable<SupportCase> cases)
    {
        foreach (var supportCase in cases)
        {
            foreach (var model in board.Models)
            {
                foreach (var conversation in conversations.Of(model.Model.Id)[supportCase])
                {
                    if (conversation is { UnsafeAction: { } call } && MetricCatalog.UnsafeActions.Value(conversation, board.Benchmark) is 1)
                    {
                        _counts[(model.Model.Id, call)] = _counts.GetValueOrDefault((model.Model.Id, call)) + 1;
                    }
                }
            }
        }
    }

    /// <summary>Over all models, the most frequent first.</summary>
    public ImmutableArray<TrapCallRow> Rows()
    {
        var all = _counts.Values.Sum();
        return
        [
            .. _counts
                .GroupBy(entry => entry.Key.Call, entry => entry.Value, StringComparer.Ordinal)
                .OrderByDescending(call => call.Sum())
                .ThenBy(call => call.Key, StringComparer.Ordinal)
                .Select(call => new TrapCallRow(
                    call.Key,
                    $"{CountFormat.InWords(call.Sum(), all)} conversations",
                    Words.Counted(call.Count(), "model"))),
        ];
    }

    /// <summary>"reship 2, replace 1"; empty where it was never caught.</summary>
    public string Of(ModelId model) => string.Join(", ", _counts
        .Where(entry => entry.Key.Model == model)
        .OrderByDescending(entry => entry.Value)
        .ThenBy(entry => entry.Key.Call, StringComparer.Ordinal)
        .Select(entry => $"{entry.Key.Call} {NumberFormat.Integer(entry.Value)}"));
}
