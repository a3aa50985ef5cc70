using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Cases;

/// <summary>Makes the map of models and runs: a row a model, a cell a conversation.</summary>
public sealed class FlipRows(Board board, BoardConversations conversations, EvidenceIndex evidence)
{
    private readonly int _columns = board.Models.Aggregate(0, (most, model) => Math.Max(most, model.Runs.Length));

    /// <summary>The ids of runs where all models share them; else the places.</summary>
    public ImmutableArray<string> Heads()
    {
        ImmutableArray<string?> shared = [.. Enumerable.Range(0, _columns).Select(SharedId)];
        return [.. shared.Select((id, place) => shared.Contains(null) ? FormattableString.Invariant($"run {place + 1}") : id!)];
    }

    /// <summary>Models that handled the case right most often first, then by id.</summary>
    public ImmutableArray<FlipRow> Of(SupportCase supportCase, Route from) =>
    [
        .. board.Models
            .Select(model => new ModelTally(model, new CaseTally(conversations.Of(model.Model.Id)[supportCase], board.Benchmark)))
            .OrderByDescending(row => row.Passes.Share)
            .ThenBy(row => row.Model.Model.Id)
            .Select(row => Row(row.Model, row.Passes, supportCase, from)),
    ];

    private string? SharedId(int place)
    {
        var ids = board.Models.Where(model => model.Runs.Length > place).Select(model => model.Runs[place].Run.Id.Value).Distinct(StringComparer.Ordinal);
        return ids.Take(2).ToArray() is [var only] ? only : null;
    }

    private FlipRow Row(ModelSummary model, CaseTally passes, SupportCase supportCase, Route from) => new(
        model.Model.Name,
        from.To(Route.Model(model.Model.Id)),
        passes.Scored == 0 ? FigureFormat.NotAvailable : CountFormat.InWords(passes.Right, passes.Scored),
        passes.Differs,
        [.. Enumerable.Range(0, _columns).Select(place => place < model.Runs.Length ? Cell(model, supportCase, place, from) : FlipCell.NoRun)]);

    private FlipCell Cell(ModelSummary model, SupportCase supportCase, int place, Route from)
    {
        var conversation = conversations.Of(model.Model.Id)[supportCase][place];
        var handling = OutcomeWords.Handling(conversation, board.Benchmark);
        var run = model.Runs[place].Run.Id;
        return new FlipCell(
            run.Value,
            OutcomeWords.Ending(conversation),
            handling.Units switch { null => "open", > 0 => "right", _ => "wrong" },
            handling.Value(MetricCatalog.HandledRight),
            conversation is null ? null : evidence.LinkTo(from, model.Model.Id, supportCase, run));
    }

    private sealed record ModelTally(ModelSummary Model, CaseTally Passes);
}
