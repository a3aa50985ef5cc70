using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Makes the table of metrics of a pair: both headlines, the paired difference, and what may be said about it.</summary>
/// <param name="board">A completed board.</param>
/// <param name="figures">Of pages of pairs.</param>
public sealed class CompareMetricRows(Board board, LinkedFigures figures)
{
    private readonly BoardComparison _comparison = board.Comparison!;
    private readonly DifferenceLines _lines = new(board.Comparison!);
    private readonly ImmutableArray<MetricDefinition> _key = ComparedMetrics.Key(board.Benchmark);
    private readonly ImmutableArray<MetricDefinition> _metrics = Ordered(board.Benchmark);

    /// <summary>How the verdicts came about.</summary>
    public string Basis { get; } = "Verdicts and differences are told of the first model. "
        + "Differences are taken ticket by ticket over all runs, so they need not equal the gap between two headlines; the upright line in each picture is zero. "
        + $"The ranges are likely ones (95%); a model is called ahead only if that holds after checking {CompareWords.AllPairs(board.Comparison!.Pairs.Length)} of the board.";

    public ImmutableArray<CompareMetricRow> Make(ModelPair pair, ModelSummary a, ModelSummary b) =>
    [
        .. _metrics.Select(metric => new CompareMetricRow(
            metric.Name,
            Words.Direction(metric),
            _key.Contains(metric),
            figures.Headline(a, metric),
            figures.Headline(b, metric),
            Difference(metric, pair[metric], a, b))),
    ];

    /// <summary>Key metrics, then what all of it comes to, then the rest. Held traps are unsafe actions told from the other end.</summary>
    private static ImmutableArray<MetricDefinition> Ordered(Benchmark benchmark)
    {
        var key = ComparedMetrics.Key(benchmark);
        return
        [
            .. key
                .Concat([MetricCatalog.HandledRight, MetricCatalog.Cost])
                .Concat(MetricCatalog.All)
                .Distinct()
                .Where(metric => metric != MetricCatalog.TrapsHeld || key.Contains(metric)),
        ];
    }

    private CompareDifference Difference(MetricDefinition metric, PairDifference? difference, ModelSummary a, ModelSummary b)
    {
        if (difference is null)
        {
            return new CompareDifference { Why = UntestedPair.Why(board, a, b, metric) };
        }

        return new CompareDifference
        {
            Size = DifferenceFormat.Value(metric, difference.Difference),
            Interval = DifferenceFormat.Interval(metric, difference.Interval),
            Cases = Words.Counted(difference.Cases, "case"),
            Line = _lines.Of(metric, difference),
            Verdict = CompareWords.Verdict(metric, difference.Verdict, _comparison[metric].Margin, board.Benchmark),
            Meaning = Meaning(metric, difference),
            Mark = CompareWords.Mark(difference.Verdict),
        };
    }

    private string Meaning(MetricDefinition metric, PairDifference difference) => difference.Verdict switch
    {
        null => "Neither many nor few is good in itself.",
        PairVerdict.TooCloseToCall => CompareWords.TooClose(_comparison[metric], difference),
        PairVerdict.Level =>
            $"A difference of more than {DifferenceFormat.Margin(metric, _comparison[metric].Margin, metric.FullN(board.Benchmark))} can be ruled out.",
        _ => $"Same {Words.Counted(difference.Cases, "case")} for both. A gap this large would be unlikely if they were equally good, even after checking {CompareWords.AllPairs(_comparison[metric].PairsTested)}.",
    };
}
