using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Compare;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>What a report says of its model against one other (statistics.md 6).</summary>
/// <param name="board">A completed board.</param>
public sealed class RivalWords(Board board)
{
    private readonly BoardComparison _comparison = board.Comparison ?? throw new ArgumentException("Complete the board first.", nameof(board));
    private readonly ImmutableArray<MetricDefinition> _key = ComparedMetrics.Key(board.Benchmark);

    /// <summary>"ahead by 9.2 points (4.1 to 14.3)", "level within 3 tickets", "too close to call".</summary>
    public string Verdict(MetricDefinition metric, PairDifference difference)
    {
        var words = CompareWords.Verdict(metric, difference.Verdict, _comparison[metric].Margin, board.Benchmark);
        if (difference.Verdict is not { } verdict || !(verdict.IsAhead() || verdict.IsBehind()))
        {
            return words;
        }

        var size = DifferenceFormat.Size(metric, Rational.Abs(difference.Difference));
        var interval = DifferenceFormat.Interval(metric, difference.Difference.Sign < 0 ? difference.Mirrored().Interval : difference.Interval);
        return verdict is PairVerdict.Ahead or PairVerdict.Behind
            ? $"{words} by {size} ({interval})"
            : $"{words}, {size} ({interval})";
    }

    /// <summary>In one line: what it costs, and whether the difference is real.</summary>
    public string Line(ModelSummary model, ModelSummary rival) =>
        string.Join(' ', ((string[])[Price(model, rival), Quality(model, rival), KeyMetrics(model, rival)]).Where(text => text.Length > 0));

    private static string Price(ModelSummary model, ModelSummary rival)
    {
        if (model[MetricCatalog.Cost].Median is not { } own || rival[MetricCatalog.Cost].Median is not { } other)
        {
            return "Price n/a: one of the two has no run that carries a cost.";
        }

        var dollars = FigureFormat.Headline(rival[MetricCatalog.Cost]);
        return other == own
            ? $"Costs the same, {dollars} per 1,000."
            : $"Costs {Difference(own, other)}: {dollars} per 1,000 against {FigureFormat.Headline(model[MetricCatalog.Cost])}.";
    }

    /// <summary>How the other's price differs: "54% less", "2.3 times as much".</summary>
    private static string Difference(Rational own, Rational other)
    {
        if (other < own)
        {
            return NumberFormat.Percent(Rational.One - (other / own)) + " less";
        }

        return own.Sign > 0 && other / own < 2
            ? NumberFormat.Percent((other / own) - Rational.One) + " more"
            : own.Sign > 0 ? $"{NumberFormat.Fixed(other / own, 1)} times as much" : "more";
    }

    private string Quality(ModelSummary model, ModelSummary rival) =>
        _comparison.Difference(model.Model.Id, rival.Model.Id, MetricCatalog.HandledRight) is { } difference
            ? $"Cases handled right: {(difference.Verdict is PairVerdict.TooCloseToCall or null ? "too close to call" : $"{Words.Isolated(model.Model.Name)} is {Verdict(MetricCatalog.HandledRight, difference)}")}."
            : string.Empty;

    private string KeyMetrics(ModelSummary model, ModelSummary rival)
    {
        KeyVerdict[] verdicts =
            [.. _key.Select(metric => new KeyVerdict(metric, _comparison.Difference(model.Model.Id, rival.Model.Id, metric)?.Verdict))];
        string[] parts =
        [
            .. Part("ahead on", verdict => verdict.IsAhead()),
            .. Part("behind on", verdict => verdict.IsBehind()),
            .. Part("level on", verdict => verdict == PairVerdict.Level),
        ];
        var open = verdicts.Count(each => each.Verdict == PairVerdict.TooCloseToCall);
        var untested = verdicts.Count(each => each.Verdict is null);
        var rest = untested > 0 ? $"; {NumberFormat.InWords(untested)} n/a" : string.Empty;
        if (parts.Length == 0)
        {
            return open == 0 ? string.Empty : $"Key metrics: {(open == _key.Length ? "all" : $"{NumberFormat.InWords(open)} of {NumberFormat.InWords(_key.Length)}")} too close to call{rest}.";
        }

        return $"Key metrics: {string.Join("; ", parts)}{(open > 0 ? $"; {NumberFormat.InWords(open)} too close to call" : string.Empty)}{rest}.";

        IEnumerable<string> Part(string words, Func<PairVerdict, bool> belongs)
        {
            string[] names = [.. verdicts.Where(each => each.Verdict is { } verdict && belongs(verdict)).Select(each => each.Metric.Name.ToLowerInvariant())];
            return names.Length == 0 ? [] : [$"{words} {string.Join(", ", names)}"];
        }
    }

    private sealed record KeyVerdict(MetricDefinition Metric, PairVerdict? Verdict);
}
