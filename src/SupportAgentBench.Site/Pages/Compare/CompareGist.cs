using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Says in one line whether two models differ, and what the difference costs. It stands on cases handled right: a count without weights.</summary>
public static class CompareGist
{
    /// <param name="pair">The tested pair; a is the first of it.</param>
    public static string Of(Board board, ModelPair pair, ModelSummary a, ModelSummary b) =>
        $"{Difference(board, pair, a, b)} {KeyMetrics(board.Benchmark, pair, a)}".TrimEnd();

    private static string Difference(Board board, ModelPair pair, ModelSummary a, ModelSummary b)
    {
        var metric = MetricCatalog.HandledRight;
        if (pair[metric] is not { Verdict: { } verdict } difference)
        {
            return $"Cases handled right cannot be compared. {Cost(a, b)}".TrimEnd();
        }

        if (verdict.IsAhead())
        {
            return Shown(difference, a, b);
        }

        if (verdict.IsBehind())
        {
            return Shown(difference.Mirrored(), b, a);
        }

        var words = CompareWords.Verdict(metric, verdict, board.Comparison![metric].Margin, board.Benchmark);
        return $"On cases handled right the two are {words}: {Words.Isolated(a.Model.Name)} {DifferenceFormat.Value(metric, difference.Difference)} "
            + $"({DifferenceFormat.Interval(metric, difference.Interval)}). {Cost(a, b, difference)}".TrimEnd();
    }

    /// <summary>The better model's gain and its price.</summary>
    private static string Shown(PairDifference gain, ModelSummary better, ModelSummary worse)
    {
        var metric = MetricCatalog.HandledRight;
        var margin = gain.Verdict == PairVerdict.AheadByASmallMargin ? " by a small margin" : string.Empty;
        return $"The difference is real: {Words.Isolated(better.Model.Name)} is ahead{margin} on cases handled right, by {DifferenceFormat.Size(metric, gain.Difference)} "
            + $"({DifferenceFormat.Interval(metric, gain.Interval)}). {Price(gain, better, worse)}".TrimEnd();
    }

    /// <summary>What the gain costs: nothing, or so much a ticket, on the headlines, as on the value path; the gap itself is that of all runs.</summary>
    private static string Price(PairDifference gain, ModelSummary better, ModelSummary worse)
    {
        if (Headlines(better, worse, MetricCatalog.Cost) is not { } cost)
        {
            return string.Empty;
        }

        if (cost.First < cost.Second)
        {
            return $"It also costs {NumberFormat.Dollars(cost.Second - cost.First)} less per 1,000 conversations.";
        }

        if (cost.First == cost.Second || Headlines(better, worse, MetricCatalog.HandledRight) is not { } right || right.First <= right.Second)
        {
            return Cost(better, worse);
        }

        var step = new ValueStep(worse.Model.Id, better.Model.Id, right.First - right.Second, cost.First - cost.Second, gain.Interval);
        if (!step.HasPrice)
        {
            return Cost(better, worse);
        }

        return $"It costs {NumberFormat.Dollars(step.ExtraCost)} more per 1,000 conversations, {NumberFormat.Dollars(step.PricePerExtraTicket)} for each extra ticket of the middle runs "
            + $"({FigureFormat.Headline(better[MetricCatalog.HandledRight])} against {FigureFormat.Headline(worse[MetricCatalog.HandledRight])}).";
    }

    /// <summary>Who costs more and by how much; empty where a cost is not known.</summary>
    /// <param name="untold">How much more a handles right, where the two cannot be told apart; null = that is said elsewhere.</param>
    private static string Cost(ModelSummary a, ModelSummary b, PairDifference? untold = null)
    {
        if (Headlines(a, b, MetricCatalog.Cost) is not { } cost)
        {
            return string.Empty;
        }

        if (cost.First == cost.Second)
        {
            return "They cost the same.";
        }

        var (dearer, gain) = cost.First > cost.Second ? (a, untold) : (b, untold?.Mirrored());
        return $"{Words.Isolated(dearer.Model.Name)} costs {NumberFormat.Dollars(Rational.Abs(cost.First - cost.Second))} more per 1,000 conversations{ForWhat(gain)}.";
    }

    // A range above zero is shown by itself, as the value path says, and may still not hold among all pairs.
    private static string ForWhat(PairDifference? gain) => gain switch
    {
        null => string.Empty,
        { Difference.Sign: <= 0 } => " and did not handle more of them right",
        { Interval.Low: > 0 } => ", for a gain that does not hold after checking every pair",
        _ => " for a gain that is not shown",
    };

    private static (Rational First, Rational Second)? Headlines(ModelSummary first, ModelSummary second, MetricDefinition metric) =>
        first[metric].Median is { } one && second[metric].Median is { } other ? (one, other) : null;

    private static string KeyMetrics(Benchmark benchmark, ModelPair pair, ModelSummary a)
    {
        var metrics = ComparedMetrics.Key(benchmark);
        if (metrics.IsEmpty)
        {
            return string.Empty;
        }

        ImmutableArray<MetricDefinition> ahead = [.. metrics.Where(metric => pair[metric] is { Verdict: { } verdict } && verdict.IsAhead())];
        ImmutableArray<MetricDefinition> behind = [.. metrics.Where(metric => pair[metric] is { Verdict: { } verdict } && verdict.IsBehind())];
        var untested = metrics.Count(metric => pair[metric] is null);
        if (untested == metrics.Length)
        {
            return untested == 1 ? $"The one key metric, {Names(metrics)}, could not be tested." : $"None of the {Words.KeyMetrics(metrics.Length)} could be tested.";
        }

        var rest = untested == 0 ? string.Empty : $"; {NumberFormat.InWords(untested)} of them could not be tested";
        return (metrics.Length, ahead.IsEmpty && behind.IsEmpty) switch
        {
            (1, true) => $"The one key metric, {Names(metrics)}, does not tell them apart.",
            (1, false) => $"On the one key metric, {Names(metrics)}, {Words.Isolated(a.Model.Name)} is {(behind.IsEmpty ? "ahead" : "behind")}.",
            (2, true) => $"Neither of the two key metrics tells them apart by itself{rest}.",
            (_, true) => $"None of the {Words.KeyMetrics(metrics.Length)} tells them apart by itself{rest}.",
            _ => $"Of the {Words.KeyMetrics(metrics.Length)} {Words.Isolated(a.Model.Name)} is ahead on {Names(ahead)} and behind on {Names(behind)}{rest}.",
        };
    }

    private static string Names(ImmutableArray<MetricDefinition> metrics) =>
        metrics.IsEmpty ? "none" : CompareWords.List([.. metrics.Select(metric => metric.Name.ToLowerInvariant())]);
}
