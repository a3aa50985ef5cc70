using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Equal factors are equally long: for prices, which lie orders of magnitude apart.</summary>
/// <param name="From">Above 0.</param>
public sealed record LogScale(double From, double To) : Scale(From, To)
{
    // Fewer do not tell a reader that the axis is logarithmic.
    private const int FewestTicks = 3;

    // Of ends that lie on whole steps.
    private const int StepsOfDecade = 5;

    private static readonly int[] OneTwoFive = [1, 2, 5];

    public override double Position(double value)
    {
        var (from, to) = (Math.Log(From), Math.Log(To));
        return to > from ? Math.Clamp((Math.Log(Math.Max(value, From)) - from) / (to - from), 0, 1) : Middle;
    }

    /// <summary>1, 2 and 5 of each decade; on a long axis whole decades, or every other; on a short one steps of equal size.</summary>
    public override ImmutableArray<Rational> Ticks(int most)
    {
        var ticks = Inside(OneTwoFive, 1);
        for (var decades = 1; ticks.Length > most; decades++)
        {
            ticks = Inside([1], decades);
        }

        return ticks.Length >= FewestTicks ? ticks : new LinearScale(From, To).Ticks(most);
    }

    /// <summary>The axis over some values that begins and ends on whole fifths of a decade; as long as the values where they do not differ.</summary>
    /// <param name="low">Above 0.</param>
    public static LogScale Around(double low, double high) => high > low
        ? new LogScale(
            Math.Pow(10, Math.Floor(Math.Log10(low) * StepsOfDecade) / StepsOfDecade),
            Math.Min(Math.Pow(10, Math.Ceiling(Math.Log10(high) * StepsOfDecade) / StepsOfDecade), double.MaxValue))
        : new LogScale(low, high);

    private ImmutableArray<Rational> Inside(int[] mantissas, int decades)
    {
        var first = (int)Math.Floor(Math.Log10(From));
        var last = (int)Math.Ceiling(Math.Log10(To));
        // Every so many decades, counted from 1, so that the choice does not hang on where the axis begins.
        return
        [
            .. Enumerable.Range(first, last - first + 1)
                .Where(exponent => exponent % decades == 0)
                .SelectMany(exponent => mantissas.Select(mantissa => mantissa * RoundStep.PowerOfTen(exponent)))
                .Where(tick => tick.ToDouble() >= From && tick.ToDouble() <= To),
        ];
    }
}
