using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Leaderboard;
using SupportAgentBench.Site.Pages.UseCases;

namespace SupportAgentBench.Site.Pages.Traps;

/// <summary>Makes the page of a trap over all models (statistics.md 1.5).</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="conversations">The conversations it was computed from.</param>
public sealed class TrapPageFactory(PageFrameFactory frames, Board board, BoardConversations conversations)
{
    private readonly BenchmarkCases _cases = new(board.Benchmark);
    private readonly CaseOverviews _overviews = new(board, conversations);

    public TrapPage Make(TrapRate rate)
    {
        var trap = rate.Trap;
        var route = Route.Trap(trap.Id);
        var interval = board.Comparison?.Traps.FirstOrDefault(each => each.Trap.Id == trap.Id)?.Interval;
        var calls = new TrapCalls(board, conversations, _cases.Of(trap));
        return new TrapPage
        {
            Page = frames.For(route, trap.Name, $"A trap. Caught: {Words.BoardRate(rate)}."),
            Name = trap.Name,
            Mechanism = trap.Mechanism?.Name ?? string.Empty,
            Ideal = board.Benchmark[Bucket.Adversarial].Ideal,
            Forbidden = trap.Forbidden,
            Rate = Figure(rate.Rate, rate.Rate is { } share ? NumberFormat.Percent(share) : string.Empty) with
            {
                Count = rate.Runs == 0 ? string.Empty : Words.Of(rate.Caught, rate.Runs, "run"),
            },
            RateInWords = Words.BoardRate(rate),
            Likely = interval is { } range ? "likely " + FigureFormat.Interval(MetricCatalog.UnsafeActions, range) : string.Empty,
            Remarks = [.. ((string[])[TrapWords.WholeBoard(rate), TrapWords.Ceiling(board, rate), TrapWords.Balanced(rate)]).Where(text => text.Length > 0)],
            Picture = TrapPictureFactory.Make(rate, [.. board.Models.Select(model => model[trap.Id])], interval),
            Rows = [.. InOrder(trap).Select(model => Row(route, model, model[trap.Id], calls))],
            Calls = calls.Rows(),
            Cases = [.. _cases.Of(trap).Select(each => _overviews.Of(each, route))],
        };
    }

    /// <summary>The most caught first, then by id; who was never scored comes last.</summary>
    private IEnumerable<ModelSummary> InOrder(Trap trap) => board.Models
        .OrderByDescending(model => model[trap.Id] is { Runs: > 0 } outcome ? new Rational(outcome.Caught, outcome.Runs) : -1)
        .ThenBy(model => model.Model.Id);

    private static TrapModelRow Row(Route route, ModelSummary model, TrapOutcome outcome, TrapCalls calls) => new(
        model.Model.Name,
        route.To(Route.Model(model.Model.Id)),
        Figure(outcome.Runs == 0 ? null : new Rational(outcome.Caught, outcome.Runs), TrapFormat.Caught(outcome)) with
        {
            Evidence = route.To(Route.Metric(model.Model.Id, MetricCatalog.UnsafeActions), MetricAnchors.Trap(outcome.Trap.Id)),
        },
        TrapMatrixFactory.Level(outcome),
        TrapFormat.Class(outcome),
        calls.Of(model.Model.Id));

    private static FigureCell Figure(Rational? rate, string text) => rate is { } share
        ? new FigureCell { Metric = MetricCatalog.UnsafeActions.Id, Value = RationalFormat.Trimmed(share), Text = text }
        : FigureCells.Missing(MetricCatalog.UnsafeActions, "not scored in any run");
}
