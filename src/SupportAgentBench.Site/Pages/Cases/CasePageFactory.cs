using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Cases;

/// <summary>Makes the page of a case over all models.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="conversations">The conversations it was computed from.</param>
/// <param name="evidence">Which of them have pages.</param>
public sealed class CasePageFactory(PageFrameFactory frames, Board board, BoardConversations conversations, EvidenceIndex evidence)
{
    private readonly FlipRows _rows = new(board, conversations, evidence);

    public CasePage Make(SupportCase supportCase)
    {
        var route = Route.Case(supportCase.Id);
        var title = CaseWords.Title(supportCase);
        var bucket = board.Benchmark[supportCase.Bucket];
        var total = Total(supportCase);
        return new CasePage
        {
            Page = frames.For(route, title == supportCase.Id.Value ? title : $"{title} ({supportCase.Id})", total, CaseTrails.Of(supportCase)),
            Id = supportCase.Id.Value,
            Title = title,
            Bucket = bucket.Name,
            Ideal = bucket.Ideal,
            Group = Group(route, supportCase),
            Order = supportCase.Order ?? string.Empty,
            Opening = supportCase.Opening ?? string.Empty,
            Total = total,
            Runs = _rows.Heads(),
            Rows = _rows.Of(supportCase, route),
            Previous = Neighbor(route, supportCase.Index - 1),
            Next = Neighbor(route, supportCase.Index + 1),
        };
    }

    private static CaseGroupLink Group(Route route, SupportCase supportCase) => supportCase.Trap is { } trap
        ? new CaseGroupLink("Trap", trap.Name, route.To(Route.Trap(trap.Id)))
        : new CaseGroupLink("Use case", supportCase.UseCase!.Name, route.To(Route.UseCase(supportCase.UseCase.Id)));

    private CaseNeighbor? Neighbor(Route route, int index) => index >= 0 && index < board.Benchmark.Cases.Length
        ? new CaseNeighbor(board.Benchmark.Cases[index].Id.Value, route.To(Route.Case(board.Benchmark.Cases[index].Id)))
        : null;

    private string Total(SupportCase supportCase)
    {
        ImmutableArray<CaseTally> models =
        [
            .. board.Models
                .Select(model => new CaseTally(conversations.Of(model.Model.Id)[supportCase], board.Benchmark))
                .Where(each => each.Scored > 0),
        ];
        return models.IsEmpty
            ? "No run has an outcome."
            : $"Handled right in {Words.Of(models.Sum(each => each.Right), models.Sum(each => each.Scored), "run")}. "
                + $"The runs of {Words.Of(models.Count(each => each.Differs), models.Length, "model")} differ.";
    }
}
