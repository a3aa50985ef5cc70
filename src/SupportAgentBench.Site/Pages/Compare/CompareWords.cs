using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>What a page says of two models on one metric (statistics.md 6).</summary>
public static class CompareWords
{
    /// <summary>"too close to call", "ahead", "level within 3 tickets"; where neither direction is better, that.</summary>
    public static string Verdict(MetricDefinition metric, PairVerdict? verdict, double margin, Benchmark benchmark) => verdict switch
    {
        null => "neither direction is better",
        PairVerdict.Level => $"{PairVerdict.Level.Words()} within {DifferenceFormat.Margin(metric, margin, metric.FullN(benchmark))}",
        { } told => told.Words(),
    };

    /// <summary>Why nothing more is said, and what it does not mean.</summary>
    public static string TooClose(MetricComparison metric, PairDifference difference)
    {
        const string NotEqual = " It does not mean that they are equal.";
        if (difference is { Difference.Sign: 0, Interval: { Low: 0, High: 0 } })
        {
            return "Ticket by ticket the two have the same figure, so there is no gap to test.";
        }

        if (difference.Interval is { Low: > 0 } or { High: < 0 })
        {
            return difference.P <= 0.05
                ? $"The range leaves out zero, but among {Words.Counted(metric.PairsTested, "pair")} some do by chance alone." + NotEqual
                : "The range leaves out zero, but an exact test on so few tickets does not bear it out." + NotEqual;
        }

        return metric.Detectable is { } detectable && Math.Abs(difference.Difference.ToDouble()) < detectable
            ? $"The gap is smaller than this benchmark can see (about {DifferenceFormat.Size(metric.Metric, detectable)})." + NotEqual
            : "The gap varies too much from ticket to ticket to be told from chance." + NotEqual;
    }

    /// <summary><c>ahead</c>, <c>behind</c>, <c>level</c> or <c>open</c>, for the style sheet.</summary>
    public static string Mark(PairVerdict? verdict) => verdict switch
    {
        { } told when told.IsAhead() => "ahead",
        { } told when told.IsBehind() => "behind",
        PairVerdict.Level => "level",
        _ => "open",
    };

    /// <summary>"all 91 pairs", "the only pair".</summary>
    public static string AllPairs(int pairs) => pairs == 1 ? "the only pair" : $"all {NumberFormat.Integer(pairs)} pairs";

    /// <summary>"a, b and c".</summary>
    public static string List(ImmutableArray<string> parts) =>
        parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
}
