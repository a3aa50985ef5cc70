using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of messages against quality across models (statistics.md 1.7).</summary>
internal static class VerbosityFigures
{
    private const string What = "verbosity";

    public static FigureTable<BoardSubject> Table { get; } = new(
        new("r", "board.verbosity.r ?? \"too few models\"", "correlation of messages with quality, and its interval", subject => Figure(subject, CorrelationOf)),
        new("top", "board.verbosity.top ?? \"too few models\"", "messages of the best quarter of models, from the fewest to the most", subject => Figure(subject, (board, verbosity, _) => Band(board, verbosity, isTop: true))),
        new("floor", "board.verbosity.floor ?? \"too few models\"", "messages of the worst quarter of models", subject => Figure(subject, (board, verbosity, _) => Band(board, verbosity, isTop: false))));

    private static Figure Figure(BoardSubject subject, Func<Board, VerbosityComparison, CorrelationEstimate, (string Text, Rational? Value)> print)
    {
        if (subject.Board.Comparison?.Verbosity is not { Correlation: { } correlation } verbosity)
        {
            return new Figure { Text = FigureFormat.NotAvailable, Metric = What, Why = subject.Board.Comparison?.Verbosity.Why ?? "models were not compared" };
        }

        var (text, value) = print(subject.Board, verbosity, correlation);
        return new Figure { Text = text, Metric = What, Value = value, Scale = FigureScale.Correlation, Target = new FigureTarget(Route.Methodology) };
    }

    private static (string Text, Rational? Value) CorrelationOf(Board board, VerbosityComparison verbosity, CorrelationEstimate correlation)
    {
        var low = Fixed(correlation.Interval.Low, RoundingDirection.Down);
        var high = Fixed(correlation.Interval.High, RoundingDirection.Up);
        return ($"{Fixed(correlation.Pearson, RoundingDirection.Nearest)} ({low} to {high})", Clean(correlation.Pearson));
    }

    private static (string Text, Rational? Value) Band(Board board, VerbosityComparison verbosity, bool isTop)
    {
        var sign = isTop ? verbosity.Quality.Sign : -verbosity.Quality.Sign;
        ImmutableArray<ModelSummary> models =
        [
            .. board.Models
                .Where(model => model[MetricCatalog.AgentMessages].Median is not null && model[verbosity.Quality].Median is not null)
                .OrderByDescending(model => model[verbosity.Quality].Median! * sign)
                .ThenBy(model => model.Model.Id),
        ];
        var band = ValueRange.Over(models.Take((models.Length + 3) / 4).Select(model => model[MetricCatalog.AgentMessages].Median))!.Value;
        return (FigureFormat.Range(MetricCatalog.AgentMessages, band), null);
    }

    private static string Fixed(double value, RoundingDirection direction) => NumberFormat.Fixed(Clean(value), 2, direction);

    // The last digits of a double are noise of its computation.
    private static Rational Clean(double value) => RationalFormat.Round(Rational.FromDouble(value), 9);
}
