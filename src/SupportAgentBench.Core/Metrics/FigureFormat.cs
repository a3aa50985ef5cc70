using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>
/// How the site prints what was measured: card, table, tooltip, prose and twin all come through here, so that they cannot differ
/// (statistics.md 1.8). Plain text: whoever prints it into a page escapes it.
/// </summary>
public static class FigureFormat
{
    /// <summary>What stands for a missing number; its reason stands beside it.</summary>
    public const string NotAvailable = "n/a";

    /// <summary>Stands between both ends of a range.</summary>
    public const string Dash = "–";

    /// <summary><c>n/a (no trap was scored)</c>: where there is no room beside it for the reason.</summary>
    public static string NotAvailableBecause(string? why) => why is null ? NotAvailable : $"{NotAvailable} ({why})";

    /// <summary>The number of a card, in the metric's form; <c>n/a</c> when there is none.</summary>
    public static string Headline(Estimate estimate) => estimate.Median is { } median
        ? InForm(estimate.Metric, median, estimate.Count, estimate.CountOf)
        : NotAvailable;

    /// <summary>
    /// The headline inside a sentence: with <c>≈</c> before a median of at least two runs whose values print differently, and
    /// never before a count, 0 %, 100 % or a bound such as <c>&lt;1%</c>.
    /// </summary>
    public static string InProse(Estimate estimate)
    {
        var headline = Headline(estimate);
        return IsApproximate(estimate, headline) ? "≈" + headline : headline;
    }

    /// <summary>One run's value in the form of the headline.</summary>
    public static string Run(MetricDefinition metric, RunValue run) => run.Value is { } value
        ? InForm(metric, value, run.Tally.IsFractional ? null : run.Tally.Count, run.Tally.N)
        : NotAvailable;

    /// <summary>All runs in their order: counts alone where n is shared (<c>2, 4, 2</c>), values else.</summary>
    public static string PerRun(Estimate estimate) => string.Join(", ", estimate.PerRun.Select(run =>
        run.Value is null ? NotAvailable
        : estimate.Count is not null ? CountFormat.Count(run.Tally.Count)
        : Value(estimate.Metric, run.Value)));

    /// <summary>A value in the metric's unit: <c>87%</c>, <c>0.78</c>, <c>4.59</c>, <c>4.9</c>, <c>$1.90</c>.</summary>
    public static string Value(MetricDefinition metric, Rational value) => metric.Unit switch
    {
        MetricUnit.Rate => NumberFormat.Percent(value),
        MetricUnit.UsdPerThousand => NumberFormat.Dollars(value),
        _ => Decimal(metric, value, RoundingDirection.Nearest),
    };

    /// <summary>From the lowest to the highest run: <c>93–96%</c>, <c>2–4 of 18</c>; one value when both ends print alike.</summary>
    public static string RunRange(Estimate estimate)
    {
        if (estimate.Range is not { } range)
        {
            return NotAvailable;
        }

        return IsCountForm(estimate.Metric) && estimate is { Count: not null, CountOf: { } n }
            ? Span(CountFormat.Count(range.Low * n), CountFormat.Count(range.High * n)) + $" of {NumberFormat.Integer(n)}"
            : Range(estimate.Metric, range);
    }

    /// <summary>
    /// From the lowest to the highest use case of a table row: resolution with two decimals in a range and as a percentage when
    /// both ends print alike (statistics.md 1.4).
    /// </summary>
    public static string ClusterRange(MetricDefinition metric, ValueRange? range)
    {
        if (range is not { } ends)
        {
            return NotAvailable;
        }

        var printsAlike = Value(metric, ends.Low) == Value(metric, ends.High);
        return metric.Id == MetricCatalog.Resolution.Id && !printsAlike
            ? Span(NumberFormat.Score(ends.Low), NumberFormat.Score(ends.High))
            : Range(metric, ends);
    }

    /// <summary>Both ends in the metric's unit, with the same decimals; a bound in words: <c>77% to over 99%</c>.</summary>
    public static string Range(MetricDefinition metric, ValueRange range) =>
        Range(metric, range, RoundingDirection.Nearest, RoundingDirection.Nearest);

    /// <summary>An interval, its ends rounded outwards so that it never looks tighter than it is.</summary>
    public static string Interval(MetricDefinition metric, Interval interval) =>
        Range(metric, new ValueRange(Clean(interval.Low), Clean(interval.High)), RoundingDirection.Down, RoundingDirection.Up);

    private static string Range(MetricDefinition metric, ValueRange range, RoundingDirection low, RoundingDirection high)
    {
        switch (metric.Unit)
        {
            case MetricUnit.Rate:
                var (from, to) = (NumberFormat.Percent(range.Low, 0, low), NumberFormat.Percent(range.High, 0, high));
                return IsBound(from) || IsBound(to) ? Span(from, to) : Span(from[..^1], to[..^1]) + "%";
            case MetricUnit.UsdPerThousand:
                // The smaller end asks for more decimals, and has its three digits; the larger may have more.
                var decimals = Math.Max(0, Math.Max(NumberFormat.DollarDecimals(range.Low), NumberFormat.DollarDecimals(range.High)));
                return Span(NumberFormat.Dollars(range.Low, decimals, low), NumberFormat.Dollars(range.High, decimals, high));
            default:
                return Span(Decimal(metric, range.Low, low), Decimal(metric, range.High, high));
        }
    }

    /// <summary>Two printed ends with an en dash and no spaces, or in words where one is a bound; one value when both print alike.</summary>
    public static string Span(string low, string high) =>
        low == high ? low
        : IsBound(low) || IsBound(high) ? $"{InWords(low)} to {InWords(high)}"
        : low + Dash + high;

    private static bool IsBound(string printed) => printed[0] is '<' or '>';

    private static string InWords(string printed) => printed[0] switch
    {
        '<' => "under " + printed[1..],
        '>' => "over " + printed[1..],
        _ => printed,
    };

    private static string Decimal(MetricDefinition metric, Rational value, RoundingDirection direction) => metric.Unit switch
    {
        MetricUnit.Score => NumberFormat.Score(value, 2, direction),
        MetricUnit.Calls => NumberFormat.Fixed(value, 1, direction),
        _ => NumberFormat.Fixed(value, 2, direction),
    };

    /// <summary>The last digits of a double are noise of its computation: they must not push an end outwards.</summary>
    internal static Rational Clean(double value) => RationalFormat.Round(Rational.FromDouble(value), 9);

    private static string InForm(MetricDefinition metric, Rational value, Rational? count, int? n) => (metric.Form, count, n) switch
    {
        (HeadlineForm.CountOfN, { } k, { } of) => CountFormat.Slash(k, of),
        (HeadlineForm.CountInWords, { } k, { } of) => CountFormat.InWords(k, of),
        _ => Value(metric, value),
    };

    private static bool IsCountForm(MetricDefinition metric) => metric.Form is HeadlineForm.CountOfN or HeadlineForm.CountInWords;

    private static bool IsApproximate(Estimate estimate, string headline)
    {
        var isCount = IsCountForm(estimate.Metric) && estimate.Count is not null;
        if (estimate.Runs < 2 || isCount || IsBound(headline) || headline is "0%" or "100%" or "0.00" or "1.00")
        {
            return false;
        }

        return estimate.PerRun
            .Select(run => run.Value)
            .OfType<Rational>()
            .Select(value => Value(estimate.Metric, value))
            .Distinct(StringComparer.Ordinal)
            .Skip(1)
            .Any();
    }
}
