using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Makes the page of one case with one model. Used from several threads.</summary>
/// <param name="index">Which conversations have a page.</param>
/// <param name="differences">In how many runs each model handled a case right.</param>
/// <param name="canary">A mark printed on the page; null when the site has none.</param>
public sealed class EvidencePageFactory(PageFrameFactory frames, Board board, EvidenceIndex index, CaseDifferences differences, string? canary)
{
    // Beyond this many models a list of links would outweigh the conversations; the page of the case has them all.
    private const int MostElsewhere = 40;

    private readonly MessagePlaces _places = new();
    private readonly CaseElsewhere _elsewhere = new(board, index, differences);

    /// <param name="runs">The case in each of the model's runs, with texts.</param>
    /// <param name="neighbours">The cases before and after it that have a page with this model.</param>
    public EvidencePage Make(ModelSummary model, SupportCase supportCase, ImmutableArray<RecordedConversation> runs, CaseNeighbours neighbours)
    {
        var route = Route.Evidence(model.Model.Id, supportCase.Id);
        var title = CaseWords.Title(supportCase);
        var allowance = new TextAllowance();
        var factory = new EvidenceRunFactory(board.Benchmark, _places, allowance);
        ImmutableArray<EvidenceRun> shown = [.. runs.Select(factory.Make)];
        var finding = RunFindings.Of(runs, board.Benchmark);
        return new EvidencePage
        {
            Page = frames.For(route, $"{title}: {model.Model.Name}", finding, new PageTrail(title, (model.Model.Name, Route.Model(model.Model.Id), null))),
            Model = model.Model.Name,
            Title = title,
            CaseId = supportCase.Id.Value,
            Group = Group(route, supportCase),
            Facts = [.. Facts(supportCase)],
            Finding = finding,
            Runs = allowance.HasCut ? [.. shown.Select(run => run with { Whole = route.To(Route.TranscriptsJson(model.Model.Id, supportCase.Id)) })] : shown,
            Previous = Step(route, model, neighbours.Previous),
            Next = Step(route, model, neighbours.Next),
            AllModels = route.To(Route.Case(supportCase.Id)),
            Elsewhere = board.Models.Length > MostElsewhere ? [] : _elsewhere.Than(model, supportCase),
            Canary = canary ?? string.Empty,
        };
    }

    private static EvidenceGroup Group(Route route, SupportCase supportCase) => supportCase.Trap is { } trap
        ? new EvidenceGroup("Trap", trap.Name, route.To(Route.Trap(trap.Id)))
        : new EvidenceGroup("Use case", supportCase.UseCase!.Name, route.To(Route.UseCase(supportCase.UseCase.Id)));

    private IEnumerable<EvidenceFact> Facts(SupportCase supportCase)
    {
        yield return new("A good ending", board.Benchmark[supportCase.Bucket].Ideal);
        if (supportCase.Trap is { } trap)
        {
            yield return new("Forbidden", string.Join(", ", trap.Forbidden));
        }

        if (supportCase.Order is { } order)
        {
            yield return new("Order", "#" + order);
        }

        if (supportCase.Opening is { } opening)
        {
            yield return new("The customer begins", opening);
        }
    }

    private EvidenceStep? Step(Route route, ModelSummary model, SupportCase? neighbour) =>
        neighbour is null ? null : new EvidenceStep(CaseWords.Title(neighbour), index.LinkTo(route, model.Model.Id, neighbour)!);
}

/// <summary>The cases beside a case, in the benchmark's order; null at the ends.</summary>
public sealed record CaseNeighbours(SupportCase? Previous, SupportCase? Next);
