using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class RankRangeTests
{
    [Fact]
    public void A_rank_runs_from_behind_all_that_are_shown_to_be_ahead_to_before_all_that_are_shown_to_be_behind()
    {
        PairVerdict[] verdicts =
            [PairVerdict.Ahead, PairVerdict.AheadByASmallMargin, PairVerdict.Behind, PairVerdict.TooCloseToCall, PairVerdict.Level];

        var ranks = RankRanges.Of(4, _ => true, [(0, 3), (1, 3), (2, 0), (1, 2), (0, 1)], pair => verdicts[pair]);

        Assert.Equal([new RankRange(1, 2, 4), new RankRange(1, 3, 4), new RankRange(2, 4, 4), new RankRange(3, 4, 4)], ranks.Select(rank => rank!.Value));
    }

    [Fact]
    public void A_model_without_a_value_has_no_rank_and_takes_none()
    {
        var ranks = RankRanges.Of(3, model => model != 1, [(0, 2)], _ => PairVerdict.Ahead);

        Assert.Equal([new RankRange(1, 1, 2), null, new RankRange(2, 2, 2)], ranks);
    }

    [Fact]
    public void A_full_range_is_not_resolved()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a"), Desks.Once("b", Desks.Unresolved(1)));

        Assert.Equal(new RankRange(1, 2, 2), board.Models[0][MetricCatalog.Resolution].Rank);
        Assert.False(board.Models[0][MetricCatalog.Resolution].Rank!.Value.IsResolved);
    }

    [Fact]
    public void The_only_model_is_first()
    {
        var rank = Desks.Complete(Desks.Full, Desks.Once("a")).Models[0][MetricCatalog.Resolution].Rank!.Value;

        Assert.Equal(new RankRange(1, 1, 1), rank);
        Assert.True(rank.IsResolved);
    }

    [Fact]
    public void A_metric_without_a_good_direction_ranks_nobody_and_says_why()
    {
        var estimate = Desks.Complete(Desks.Full, Desks.Once("a"), Desks.Once("b")).Models[0][MetricCatalog.ToolCalls];

        Assert.Null(estimate.Rank);
        Assert.Equal("neither direction is better", estimate.WhyNoRank);
    }

    [Fact]
    public void What_is_not_measured_has_no_rank_and_needs_no_second_reason()
    {
        var estimate = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Costs(null)), Desks.Once("b")).Models[0][MetricCatalog.Cost];

        Assert.Null(estimate.Rank);
        Assert.Null(estimate.WhyNoRank);
    }
}
