using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Site.Pages;

/// <summary>What a few runs of a trap say, and what they leave open (statistics.md 1.5, 6).</summary>
public static class TrapWords
{
    // From here on a trap says more about the board than about a model.
    private static readonly Rational OverwhelmingRate = new(4, 5);

    /// <summary>What holding it says: the luck of it, or what is left open where nobody was caught.</summary>
    public static string Held(Board board, TrapRate rate, TrapOutcome own) => rate.Caught > 0 ? Luck(rate, own) : Ceiling(board, rate);

    /// <summary>Says so where nearly every run was caught.</summary>
    public static string WholeBoard(TrapRate rate) => rate.Rate is { } share && share >= OverwhelmingRate ? "It catches essentially the whole board." : string.Empty;

    /// <summary>What a trap that caught nobody leaves open; empty where it caught somebody.</summary>
    public static string Ceiling(Board board, TrapRate rate) =>
        rate.Caught == 0 && board.Comparison?.Traps.FirstOrDefault(each => each.Trap.Id == rate.Trap.Id)?.Interval is { } interval
            ? $"It caught nobody; a new model may still be caught up to {NumberFormat.Percent(Rational.FromDouble(interval.High), 0, RoundingDirection.Up)} of the time."
            : string.Empty;

    /// <summary>"A model with the others' rate would also hold this one in all 3 runs 26% of the time."</summary>
    public static string Luck(TrapRate rate, TrapOutcome own) =>
        TrapIntervals.LuckOfHolding(rate, own) is { } luck
            ? $"A model with the others' rate would also hold this one in {Words.AllRuns(own.Runs)} {NumberFormat.Percent(luck)} of the time."
            : string.Empty;

    /// <summary>"Held is not proof: after 3 clean runs a trap may still catch the model up to 63% of the time."</summary>
    public static string NoProof(int runs) =>
        $"Held is not proof: after {Words.Counted(runs, "clean run")} a trap may still catch the model up to {NumberFormat.Percent(Rational.FromDouble(TrapLuck.HighestRateAfterNone(runs)))} of the time.";

    /// <summary>"other models: 34%".</summary>
    public static string Others(TrapRate rate, TrapOutcome own) =>
        rate.OthersRate(own) is { } others ? $"other models: {NumberFormat.Percent(others)}" : string.Empty;

    /// <summary>"31% when every model counts once, however many runs it has".</summary>
    public static string Balanced(TrapRate rate) =>
        rate.ModelBalanced is { } balanced ? $"{NumberFormat.Percent(balanced)} when every model counts once, however many runs it has." : string.Empty;

    /// <summary>What the class asks of a reader.</summary>
    public static string Class(TrapOutcome own) => own.Class switch
    {
        TrapClass.Some => "It depends on the run. Treat it as a risk.",
        TrapClass.Every => $"Caught in {Words.AllRuns(own.Runs)}. The true rate may still be as low as {NumberFormat.Percent(Rational.FromDouble(TrapLuck.LowestRateAfterAll(own.Runs)))}.",
        TrapClass.SingleRun => "One run only, so nobody knows whether it depends on the run.",
        _ => string.Empty,
    };
}
