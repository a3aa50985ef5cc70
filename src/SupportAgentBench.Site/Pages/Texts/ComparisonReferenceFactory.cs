using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Reports;

namespace SupportAgentBench.Site.Pages.Texts;

/// <summary>Makes the reference on comparisons from a board's own figures (statistics.md 2, 3).</summary>
public static class ComparisonReferenceFactory
{
    /// <summary>Measured once, in simulations of benchmarks with 120 solvable cases, 24 must-escalate cases and 18 traps (statistics.md 2.3).</summary>
    private static readonly ImmutableArray<CoverageReference> Coverage =
    [
        new("Solvable cases", "a desk with other kinds of tickets", "94.7 (worst 89.4)", "95.1 (worst 91.3)", "96.0 (worst 93.6)"),
        new("Must-escalate cases", "new tickets of the same kinds", "96.9 (worst 95.2)", "96.8 (worst 94.5)", "96.6 (worst 94.2)"),
        new("Traps", "new traps of this sort", "96.0 (worst 92.5)", "97.2 (worst 96.0)", "97.1 (worst 95.6)"),
        new("All cases, handled right", "a desk with other kinds of tickets", "94.9", "not simulated", "95.0"),
    ];

    public static ComparisonReference Make(Board board)
    {
        var comparison = board.Comparison ?? throw new ArgumentException("Complete the board first.", nameof(board));
        var key = ComparedMetrics.Key(board.Benchmark);
        return new ComparisonReference
        {
            Coverage = Coverage,
            Detectable = [.. comparison.Metrics.Where(metric => metric.Metric != MetricCatalog.TrapsHeld).Select(metric => Detectable(board, metric))],
            KeyMetrics = Words.KeyMetrics(key.Length),
            AllKeyMetrics = Words.AllKeyMetrics(key.Length),
            Margins = key.IsEmpty
                ? "none"
                : string.Join(", ", key.Select(metric => $"{metric.Name.ToLowerInvariant()} ({Margin(board, metric)})")),
            CostAdvantage = NumberFormat.Percent(Rational.FromDecimal(board.Benchmark.Comparison.CostAdvantage)),
            Pairs = Words.Counted(comparison.Pairs.Length, "pair"),
            Verbosity = Verbosity(board, comparison.Verbosity),
        };
    }

    private static DetectableReference Detectable(Board board, MetricComparison metric) => new(
        metric.Metric.Name,
        NumberFormat.Integer(metric.PairsTested),
        metric.Detectable is { } smallest
            ? new HintedText(Smallest(board, metric.Metric, smallest), string.Empty, string.Empty)
            : new HintedText(FigureFormat.NotAvailable, string.Empty, metric.WhyNotDetectable ?? "no pair of models could be tested"),
        metric.Margin > 0 ? Margin(board, metric.Metric) : "no margin is set, so nothing is called level");

    private static string Smallest(Board board, MetricDefinition metric, double smallest) => metric.IsProportion
        ? $"{DifferenceFormat.Size(metric, smallest)}, or {DifferenceFormat.Margin(metric, smallest, metric.FullN(board.Benchmark))}"
        : DifferenceFormat.Size(metric, smallest);

    private static string Margin(Board board, MetricDefinition metric) =>
        DifferenceFormat.Margin(metric, ComparedMetrics.Margin(board.Benchmark, metric), metric.FullN(board.Benchmark));

    private static VerbosityReference Verbosity(Board board, VerbosityComparison verbosity)
    {
        var quality = verbosity.Quality.Name.ToLowerInvariant();
        if (verbosity.Correlation is not { } correlation)
        {
            return new VerbosityReference(quality, new HintedText(FigureFormat.NotAvailable, string.Empty, verbosity.Why ?? "not computed"), string.Empty, string.Empty);
        }

        var low = Fixed(correlation.Interval.Low, RoundingDirection.Down);
        var high = Fixed(correlation.Interval.High, RoundingDirection.Up);
        return new VerbosityReference(
            quality,
            new HintedText(
                $"r = {Fixed(correlation.Pearson)} ({low} to {high}), {Words.Counted(correlation.N, "model")}",
                $"Over ranks instead of values: {Fixed(correlation.Spearman)}.",
                string.Empty),
            Meaning(correlation.Interval),
            Exceptions(board, verbosity));
    }

    /// <summary>Where the interval holds 0, nothing goes together with anything.</summary>
    private static string Meaning(Interval interval) => interval switch
    {
        { High: < 0 } => "Across models, chattier ones tend to score lower. This does not show that cutting messages raises quality.",
        { Low: > 0 } => "Across models, chattier ones tend to score higher. This does not show that more messages raise quality.",
        _ => "Across models, it is too close to call whether messages and quality go together.",
    };

    private static string Exceptions(Board board, VerbosityComparison verbosity) => verbosity.Exceptions.IsEmpty
        ? string.Empty
        : "Far from the line: " + string.Join(", ", verbosity.Exceptions.Select(model =>
            $"{board.Find(model.Model)!.Model.Name} ({(model.Residual > 0 ? "higher" : "lower")} than its messages let expect)")) + ".";

    private static string Fixed(double value, RoundingDirection direction = RoundingDirection.Nearest) =>
        NumberFormat.Fixed(RationalFormat.Round(Rational.FromDouble(value), 9), 2, direction);
}
