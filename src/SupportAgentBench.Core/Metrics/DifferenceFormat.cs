using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>
/// How the site prints a difference between two models: shares in points with one decimal, everything else in the metric's unit;
/// always with a sign (statistics.md 1.8). Plain text.
/// </summary>
public static class DifferenceFormat
{
    /// <summary><c>+8.3 points</c>, <c>−0.04</c>, <c>+$2.20</c>; without a sign when it prints as nothing, <c>0.0 points</c>.</summary>
    public static string Value(MetricDefinition metric, Rational difference)
    {
        var size = Size(metric, Rational.Abs(difference));
        var sign = difference.Sign > 0 ? "+" : "−";
        return NumberFormat.IsZero(size) ? size : sign + size;
    }

    /// <summary>The same without a sign, where words tell which way: <c>8.3 points</c>.</summary>
    public static string Size(MetricDefinition metric, Rational size) => Size(metric, size, RoundingDirection.Nearest);

    /// <summary>A gap that decides something, so that it is never printed as none: <c>under 0.1 points</c>.</summary>
    public static string Gap(MetricDefinition metric, Rational size)
    {
        var printed = Size(metric, size);
        return size.Sign != 0 && NumberFormat.IsZero(printed) ? $"under {Size(metric, size, RoundingDirection.Up)}" : printed;
    }

    /// <summary>A computed size without a sign: <c>11.0 points</c>.</summary>
    public static string Size(MetricDefinition metric, double size) => Size(metric, FigureFormat.Clean(size));

    /// <summary>How large something may be at most: rounded up, so that a bound never looks tighter than it is.</summary>
    public static string AtMost(MetricDefinition metric, double size) => Size(metric, FigureFormat.Clean(size), RoundingDirection.Up);

    /// <summary>How large something is at least: rounded down.</summary>
    public static string AtLeast(MetricDefinition metric, double size) => Size(metric, FigureFormat.Clean(size), RoundingDirection.Down);

    /// <summary><c>−1.2 to 8.3</c>: ends rounded outwards so that it never looks tighter than it is; the unit stands with the difference.</summary>
    public static string Interval(MetricDefinition metric, Interval interval)
    {
        // Shares and scores differ by one at most; the formula of a mean does not know that.
        var most = metric.Unit is MetricUnit.Rate or MetricUnit.Score ? 1 : double.MaxValue;
        var low = FigureFormat.Clean(Math.Max(interval.Low, -most));
        var high = FigureFormat.Clean(Math.Min(interval.High, most));
        switch (metric.Unit)
        {
            case MetricUnit.UsdPerThousand:
                var decimals = Math.Max(0, Math.Max(NumberFormat.DollarDecimals(low), NumberFormat.DollarDecimals(high)));
                return $"{NumberFormat.Dollars(low, decimals, RoundingDirection.Down)} to {NumberFormat.Dollars(high, decimals, RoundingDirection.Up)}";
            case MetricUnit.Rate:
                return Ends(low * 100, high * 100, 1);
            default:
                return Ends(low, high, Decimals(metric));
        }
    }

    /// <summary>A margin in what a reader counts: <c>3 tickets</c> of 120, <c>1 trap</c>, <c>0.03</c>.</summary>
    /// <param name="fullN">Cases of the metric's set.</param>
    public static string Margin(MetricDefinition metric, double margin, int fullN)
    {
        var size = FigureFormat.Clean(margin);
        if (metric.Unit != MetricUnit.Rate)
        {
            return FigureFormat.Value(metric, size);
        }

        // On few cases a margin is less than one of them.
        if (size.Sign > 0 && size * fullN < new Rational(1, 2))
        {
            return Size(metric, size);
        }

        // A margin of 0.0417 stands for 1 of 24: what it was rounded to is not printed back.
        var count = CountFormat.Count(RationalFormat.Round(size * fullN, 1));
        var noun = metric.Bucket switch
        {
            null => "case",
            Model.Bucket.Adversarial => "trap",
            _ => "ticket",
        };
        return $"{count} {noun}{(count == "1" ? string.Empty : "s")}";
    }

    private static string Ends(Rational low, Rational high, int decimals) =>
        $"{NumberFormat.Fixed(low, decimals, RoundingDirection.Down)} to {NumberFormat.Fixed(high, decimals, RoundingDirection.Up)}";

    private static string Size(MetricDefinition metric, Rational size, RoundingDirection direction) => metric.Unit switch
    {
        MetricUnit.Rate => NumberFormat.Fixed(size * 100, 1, direction) + " points",
        MetricUnit.UsdPerThousand => NumberFormat.Dollars(size, NumberFormat.DollarDecimals(size), direction),
        _ => NumberFormat.Fixed(size, Decimals(metric), direction),
    };

    private static int Decimals(MetricDefinition metric) => metric.Unit == MetricUnit.Calls ? 1 : 2;
}
