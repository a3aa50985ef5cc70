using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>The selected pairs on every metric, and what follows from them alone: ranks, and what the board can detect.</summary>
internal sealed class TestedPairs
{
    private readonly Board _board;
    private readonly ImmutableArray<(int A, int B)> _pairs;
    private readonly StudentQuantiles _quantiles;
    // One array of differences per metric, in the order of the pairs.
    private readonly ImmutableArray<PairDifference?[]> _differences;

    public TestedPairs(Board board, ImmutableArray<(int A, int B)> pairs, ImmutableArray<CaseMeans> means, StudentQuantiles quantiles)
    {
        _board = board;
        _pairs = pairs;
        Means = means;
        _quantiles = quantiles;
        _differences =
            [.. means.Select(each => new PairTester(each, ComparedMetrics.Margin(board.Benchmark, each.Metric), quantiles).Test(pairs))];
    }

    /// <summary>What was tested, in the catalogue's order.</summary>
    public ImmutableArray<CaseMeans> Means { get; }

    public bool CoversAllPairs => _board.Models.Length <= PairSelection.MostModels;

    public ImmutableArray<ModelPair> Pairs()
    {
        var pairs = ImmutableArray.CreateBuilder<ModelPair>(_pairs.Length);
        foreach (var (a, b) in _pairs)
        {
            var pair = pairs.Count;
            pairs.Add(new ModelPair(_board.Models[a].Model.Id, _board.Models[b].Model.Id, [.. _differences.Select(metric => metric[pair])]));
        }

        return pairs.MoveToImmutable();
    }

    /// <summary>The models with the ranks of their estimates.</summary>
    public ImmutableArray<ModelSummary> Rank()
    {
        ImmutableArray<RankRange?[]> ranks = [.. MetricCatalog.All.Select((_, metric) => Ranks(metric))];
        ImmutableArray<string?> reasons = [.. MetricCatalog.All.Select(WhyNotRanked)];
        return
        [
            .. _board.Models.Select((model, index) => model with
            {
                Estimates = [.. model.Estimates.Select((estimate, metric) => estimate with
                {
                    Rank = reasons[metric] is null ? ranks[metric][index] : null,
                    WhyNoRank = estimate.Median is null ? null : reasons[metric],
                })],
            }),
        ];
    }

    public ImmutableArray<MetricComparison> Metrics() => [.. MetricCatalog.All.Select(Summarize)];

    private RankRange?[] Ranks(int metric) => RankRanges.Of(
        _board.Models.Length,
        model => _board.Models[model].Estimates[metric].Median is not null,
        _pairs,
        pair => _differences[metric][pair]?.Verdict ?? PairVerdict.TooCloseToCall);

    private MetricComparison Summarize(MetricDefinition metric, int index)
    {
        PairDifference[] tested = [.. _differences[index].OfType<PairDifference>()];
        Array.Sort(tested, (a, b) => a.StandardError.CompareTo(b.StandardError));
        double? typical = tested.Length == 0 ? null : (tested[(tested.Length - 1) / 2].StandardError + tested[tested.Length / 2].StandardError) / 2;
        double? smallest = typical is { } error ? DetectableDifference.Of(error, Means[index].Clusters - 1, _quantiles) : null;
        var whyNotTested = Means[index].Clusters < 2 ? ModelIntervals.OneGroup : null;
        var whyNone = whyNotTested ?? smallest switch
        {
            null => "no pair of models could be tested",
            0 => "in half of the pairs or more the difference does not vary from ticket to ticket",
            > 1 when metric.Unit is MetricUnit.Rate or MetricUnit.Score => "on so few tickets not even the lowest and the highest value are told apart four times in five",
            _ => null,
        };
        return new MetricComparison(
            metric,
            tested.Length,
            typical,
            whyNone is null ? smallest : null,
            whyNone,
            ComparedMetrics.Margin(_board.Benchmark, metric),
            _board.Models.Count(model => model.Estimates[index].Median is not null),
            whyNotTested);
    }

    private string? WhyNotRanked(MetricDefinition metric, int index) =>
        metric.Sign == 0 ? "neither direction is better"
        : Means[index].Clusters < 2 ? ModelIntervals.OneGroup
        : CoversAllPairs ? null
        : FormattableString.Invariant($"not every pair is tested on a board of more than {PairSelection.MostModels} models");
}
