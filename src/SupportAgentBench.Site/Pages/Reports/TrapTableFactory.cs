using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Leaderboard;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes the table of traps that catch a model (statistics.md 1.5).</summary>
public static class TrapTableFactory
{
    public static TrapTable Make(Board board, ModelSummary model, ImmutableArray<ReportSection> sections, LinkedFigures figures)
    {
        ScoredTrap[] traps = [.. board.Traps.Select(rate => new ScoredTrap(rate, model[rate.Trap.Id])).Where(trap => trap.Own.Runs > 0)];
        ImmutableArray<HeldTrap> held =
        [
            .. traps
                .Where(trap => trap.Own.Caught == 0)
                .Select(trap => new HeldTrap(
                    ReportAnchors.Trap(trap.Rate.Trap.Id), trap.Rate.Trap.Name, "board: " + Words.BoardRate(trap.Rate), TrapWords.Held(board, trap.Rate, trap.Own), figures.Trap(board.Benchmark, model, trap.Rate.Trap))),
        ];
        var isScoredThroughout = traps.All(trap => trap.Own.Caught > 0 || trap.Own.Runs == model.Runs.Length);
        var unscored = board.Traps.Length - traps.Length;
        return new TrapTable
        {
            Total = Total(model),
            Rows = [.. traps.Where(trap => trap.Own.Caught > 0).Select(trap => Row(trap.Rate, trap.Own, figures.Trap(board.Benchmark, model, trap.Rate.Trap)))],
            HeldTitle = held.IsEmpty ? string.Empty : $"Held in {(model.Runs.Length == 1 ? "the only run" : isScoredThroughout ? "every run" : "every run that was scored")}: {Words.Counted(held.Length, "trap")}",
            Held = held,
            HeldNote = held.IsEmpty ? string.Empty : TrapWords.NoProof(traps.Where(trap => trap.Own.Caught == 0).Min(trap => trap.Own.Runs)),
            Basis = $"Pooled over {Words.Counted(model.Runs.Length, "run")}; traps that catch most of the board first. The board's figures include this model."
                + (unscored == 0 ? string.Empty : $" Not scored in any run: {Words.Counted(unscored, "trap")}."),
            Sections = sections,
        };
    }

    private static string Total(ModelSummary model)
    {
        var conversations = model.TrapsCaught;
        var types = model.TrapTypesCaught;
        return conversations.N == 0
            ? "No trap was scored."
            : $"Caught in {CountFormat.InWords(conversations)} conversations, by {CountFormat.InWords(types)} traps.";
    }

    private static TrapRow Row(TrapRate rate, TrapOutcome own, Link evidence) => new(
        ReportAnchors.Trap(rate.Trap.Id),
        rate.Trap.Name,
        rate.Trap.Mechanism?.Name ?? string.Empty,
        new FigureCell
        {
            Metric = MetricCatalog.UnsafeActions.Id,
            Value = RationalFormat.Trimmed(new Rational(own.Caught, own.Runs)),
            Text = TrapFormat.Caught(own),
            Evidence = evidence,
        },
        TrapFormat.Class(own),
        TrapMatrixFactory.Level(own),
        Words.BoardRate(rate),
        TrapWords.Others(rate, own),
        TrapWords.Class(own),
        TrapWords.Balanced(rate))
    {
        BoardBar = rate.Rate is { } share ? new UseCaseBar(ChartNumber.Percent(share.ToDouble()), string.Empty, string.Empty) : null,
    };

    private sealed record ScoredTrap(TrapRate Rate, TrapOutcome Own);
}
