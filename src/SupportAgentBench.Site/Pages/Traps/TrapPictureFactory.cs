using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Leaderboard;

namespace SupportAgentBench.Site.Pages.Traps;

/// <summary>Computes where the dots of a trap's picture stand. Models with one rate are stacked, in up to three columns.</summary>
public static class TrapPictureFactory
{
    private const double Width = 320;
    // Half of three columns of dots, so that the stacks at both ends stay inside.
    private const double Inset = 24;
    private const double Head = 22;
    private const double Foot = 22;
    // Where the band of the range begins, under the label.
    private const double Top = 16;
    private const double TallestStack = 120;
    private const double WidestStep = 11;
    private const int TallColumn = 10;
    private const int MostColumns = 3;
    // The label of a rate nearer to an end than this would stick out.
    private const double LabelMargin = 70;

    /// <summary>Null where no model was scored.</summary>
    /// <param name="interval">The board's likely range; null where there is none.</param>
    public static TrapPicture? Make(TrapRate rate, ImmutableArray<TrapOutcome> models, Interval? interval)
    {
        ImmutableArray<TrapOutcome> scored = [.. models.Where(model => model.Runs > 0)];
        if (rate.Rate is not { } boardRate || scored.IsEmpty)
        {
            return null;
        }

        IGrouping<Rational, TrapOutcome>[] stacks = [.. scored.GroupBy(model => new Rational(model.Caught, model.Runs)).OrderBy(stack => stack.Key)];
        var most = stacks.Max(stack => stack.Count());
        var columns = Math.Clamp((most + TallColumn - 1) / TallColumn, 1, MostColumns);
        var rows = (most + columns - 1) / columns;
        var step = Math.Min(WidestStep, TallestStack / rows);
        var ground = Head + (rows * step);
        return new TrapPicture(
            ChartNumber.Of(Width),
            ChartNumber.Of(ground + Foot),
            $"How often {rate.Trap.Name} catches a model",
            Description(rate, scored),
            ChartNumber.Of(Inset),
            ChartNumber.Of(Width - Inset),
            ChartNumber.Of(ground),
            ChartNumber.Of(ground + 15),
            ChartNumber.Of(step * 0.41),
            [.. stacks.SelectMany(stack => Dots(stack, columns, step, ground))],
            Mark(boardRate.ToDouble(), interval, ground));
    }

    private static IEnumerable<TrapDot> Dots(IGrouping<Rational, TrapOutcome> stack, int columns, double step, double ground)
    {
        // A short stack is as narrow as it can be.
        var own = Math.Min(columns, stack.Count());
        return stack
            .OrderBy(model => TrapMatrixFactory.Level(model), StringComparer.Ordinal)
            .Select((model, index) => new TrapDot(
                ChartNumber.Of(Place(stack.Key.ToDouble()) + (((index % own) - ((own - 1) / 2.0)) * step)),
                ChartNumber.Of(ground - (((index / own) + 0.5) * step)),
                TrapMatrixFactory.Level(model)));
    }

    private static TrapBoardMark Mark(double rate, Interval? interval, double ground)
    {
        var place = Place(rate);
        var anchor = place < LabelMargin ? "start" : place > Width - LabelMargin ? "end" : "middle";
        var (low, high) = interval is { } range ? (Place(range.Low), Place(range.High)) : (place, place);
        return new TrapBoardMark(
            ChartNumber.Of(place),
            $"whole board {NumberFormat.Percent(Rational.FromDouble(rate))}",
            anchor,
            interval is not null,
            ChartNumber.Of(low),
            ChartNumber.Of(high - low),
            ChartNumber.Of(ground - Top));
    }

    private static string Description(TrapRate rate, ImmutableArray<TrapOutcome> scored)
    {
        var never = scored.Count(model => model.Caught == 0);
        var every = scored.Count(model => model.Caught == model.Runs);
        return $"Of {Words.Counted(scored.Length, "model")}, {NumberFormat.Integer(never)} held it in every run, "
            + $"{NumberFormat.Integer(scored.Length - never - every)} in some, and {NumberFormat.Integer(every)} in none. "
            + $"The whole board: caught in {Words.BoardRate(rate)}.";
    }

    /// <summary>From never at the left to always at the right.</summary>
    private static double Place(double rate) => Inset + (Math.Clamp(rate, 0, 1) * (Width - (2 * Inset)));
}
