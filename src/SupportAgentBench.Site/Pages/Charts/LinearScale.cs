using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Equal steps are equally long.</summary>
public sealed record LinearScale(double From, double To) : Scale(From, To)
{
    public override double Position(double value) => To > From ? Math.Clamp((value - From) / (To - From), 0, 1) : Middle;

    public override ImmutableArray<Rational> Ticks(int most)
    {
        var step = RoundStep.For(To - From, most);
        var first = (long)Math.Ceiling(From / step.ToDouble());
        var last = (long)Math.Floor(To / step.ToDouble());
        return [.. Enumerable.Range(0, (int)Math.Clamp(last - first + 1, 0, most + 1)).Select(index => step * (first + index))];
    }

    /// <summary>The axis over some values that begins and ends on round ones.</summary>
    /// <param name="most">About how many steps at most.</param>
    /// <param name="leastStep">No step is shorter: a count has no halves.</param>
    /// <param name="top">Where the unit ends: of 162 cases no 165 are right.</param>
    public static LinearScale Around(double low, double high, int most, Rational leastStep, double top)
    {
        var least = leastStep.ToDouble();
        var step = Math.Max(RoundStep.For(Math.Max(high - low, least), most).ToDouble(), least);
        // Values on one line get a step of air on either side.
        var air = high > low ? 0 : step;
        return new LinearScale(
            Math.Max(0, Math.Floor((low - air) / step) * step),
            Math.Min(top, Math.Ceiling((high + air) / step) * step));
    }
}
