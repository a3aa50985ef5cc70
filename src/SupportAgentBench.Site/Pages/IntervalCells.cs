using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Pages;

/// <summary>Makes the ranges beside headlines, in words and as lines (statistics.md 6). One axis a metric, for the whole site.</summary>
public sealed class IntervalCells
{
    /// <summary>Width of a line on a card.</summary>
    public const int CardWidth = 200;

    /// <summary>Width of a line in a column of a table.</summary>
    public const int NarrowWidth = 96;

    // The dot's radius, so that no end is cut off.
    private const double Inset = 5;

    private readonly Board _board;
    private readonly ImmutableDictionary<string, Scale?> _axes;

    private readonly int _width;

    /// <param name="board">A completed board.</param>
    /// <param name="width">Of each line, in units of its view box.</param>
    public IntervalCells(Board board, int width = CardWidth)
    {
        (_board, _width) = (board, width);
        _axes = MetricCatalog.All.ToImmutableDictionary(
            metric => metric.Id,
            metric => IntervalAxis.Over(metric, board.Models.Select(model => model[metric])),
            StringComparer.Ordinal);
    }

    /// <summary>The range of a headline; empty where there is none.</summary>
    public IntervalCell Of(Estimate estimate)
    {
        if (estimate.Median is null)
        {
            return new IntervalCell();
        }

        return estimate.Interval is { } interval
            ? new IntervalCell
            {
                Text = "likely " + FigureFormat.Interval(estimate.Metric, interval),
                Hint = Hint(estimate, interval),
                Line = Line(estimate, interval),
            }
            : new IntervalCell { Text = "likely " + FigureFormat.NotAvailable, Why = estimate.WhyNoInterval ?? "no range was computed" };
    }

    /// <summary>The runs as dots; null with less than two, and where nothing is drawn.</summary>
    public RunDots? DotsOf(Estimate estimate)
    {
        const int dot = 9;
        if (estimate.Runs < 2 || _axes[estimate.Metric.Id] is not { } axis)
        {
            return null;
        }

        return new RunDots(
            ChartNumber.Of(_width),
            ChartNumber.Of(dot * estimate.PerRun.Length),
            ChartNumber.Of(Inset),
            ChartNumber.Of(_width - Inset),
            [
                .. estimate.PerRun
                    .Select((run, place) => run.Value is { } value ? new RunDot(Place(axis, value.ToDouble()), ChartNumber.Of((place + 0.5) * dot)) : null)
                    .OfType<RunDot>(),
            ]);
    }

    /// <summary>Both ends of a metric's axis as printed; null where nothing is drawn.</summary>
    public (string From, string To)? EndsOf(MetricDefinition metric) => _axes[metric.Id] is { } axis
        ? (FigureFormat.Value(metric, Rational.FromDouble(axis.From)), FigureFormat.Value(metric, Rational.FromDouble(axis.To)))
        : null;

    private IntervalLine? Line(Estimate estimate, Interval interval)
    {
        if (_axes[estimate.Metric.Id] is not { } axis)
        {
            return null;
        }

        return new IntervalLine(
            ChartNumber.Of(_width),
            ChartNumber.Of(Inset),
            ChartNumber.Of(_width - Inset),
            Place(axis, interval.Low),
            Place(axis, interval.High),
            Place(axis, estimate.Median!.ToDouble()),
            estimate.Runs < 2 ? [] : [.. estimate.PerRun.Select(run => run.Value).OfType<Rational>().Select(value => Place(axis, value.ToDouble()))]);
    }

    private string Place(Scale axis, double value) => ChartNumber.Of(Inset + (axis.Position(value) * (_width - (2 * Inset))));

    private string Hint(Estimate estimate, Interval interval)
    {
        var range = FigureFormat.Interval(estimate.Metric, interval)
            .Replace("–", " to ", StringComparison.Ordinal)
            .Replace(">", "more than ", StringComparison.Ordinal)
            .Replace("<", "less than ", StringComparison.Ordinal);
        var kind = estimate.Metric.Covers(Core.Model.Bucket.Adversarial) && estimate.Metric.Bucket is not null ? "traps of this sort" : "other tickets of this kind";
        var expected = estimate.Metric.IsProportion
            ? $"On {kind} we would expect roughly {range.Replace("%", string.Empty, StringComparison.Ordinal)} of 100."
            : $"On {kind} we would expect roughly {range}.";
        return string.Join(' ', ((string[])[MiddleRun(estimate), expected, MeasuredOnce(estimate)]).Where(text => text.Length > 0));
    }

    private static string MiddleRun(Estimate estimate) => estimate.Runs > 2 && CountFormat.InWords(estimate) is { } count
        ? $"Middle run: {count} {estimate.Metric.Set}."
        : string.Empty;

    /// <summary>What a second run could change, as models with several runs show.</summary>
    private string MeasuredOnce(Estimate estimate)
    {
        if (estimate.Runs != 1)
        {
            return string.Empty;
        }

        var typical = _board.Comparison?.TypicalFlakes.FirstOrDefault(flake => flake.Bucket == estimate.Metric.Bucket);
        return estimate.Metric.IsProportion && typical is not null
            ? $"Measured once. A second run could move this by ± {NumberFormat.Points(Rational.FromDouble(typical.Swing.RateOfSecondRun), 0)}."
            : "Measured once.";
    }
}
