using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class ValueDominanceTests
{
    [Fact]
    public void A_cheaper_model_that_is_one_case_worse_is_level_or_better_and_does_not_strictly_dominate()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("cheap", Desks.Costs(1_900), Desks.Unresolved(1)), Desks.Once("dear", Desks.Costs(4_100)));

        Assert.Empty(board.Comparison!.Dominance.Strict);
        var edge = Assert.Single(board.Comparison.Dominance.Level);
        Assert.Equal("cheap", edge.Dominator.Value);
        Assert.InRange(edge.LowerBounds[0], -0.025, -0.0083);
        Assert.True(ValueRelations.Between(board, new ModelId("dear"), new ModelId("cheap"))!.IsLevel);
    }

    [Fact]
    public void A_difference_that_is_not_shown_is_no_ground_for_a_level_edge()
    {
        // Two traps of 18: p is far above 5 %, and a model that is two traps worse cannot be ruled out.
        var board = Desks.Complete(Desks.Full, Desks.Once("cheap", Desks.Costs(1_900), Desks.Caught(2)), Desks.Once("dear", Desks.Costs(4_100)));
        var relation = ValueRelations.Between(board, new ModelId("cheap"), new ModelId("dear"))!;

        Assert.Empty(board.Comparison!.Dominance.Level);
        Assert.Equal(PairVerdict.TooCloseToCall, board.Comparison.Pairs[0][MetricCatalog.UnsafeActions]!.Verdict);
        var broken = Assert.Single(relation.LevelBreaks);
        Assert.Equal(MetricCatalog.UnsafeActions, broken.Metric);
        Assert.True(broken.MissedBy > 0);
    }

    [Theory]
    [InlineData(950, true)]
    [InlineData(951, false)]
    [InlineData(1_000, false)]
    public void Costs_less_means_at_least_the_stated_share_less(long cost, bool isLevel)
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("cheap", Desks.Costs(cost)), Desks.Once("dear", Desks.Costs(1_000)));

        Assert.Equal(isLevel, board.Comparison!.Dominance.Level.Length == 1);
    }

    [Fact]
    public void Two_models_that_cost_nothing_have_no_level_edge_in_either_direction()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Costs(0)), Desks.Once("b", Desks.Costs(0)));

        Assert.Empty(board.Comparison!.Dominance.Level);
        Assert.Empty(board.Comparison.Dominance.Strict);
    }

    [Fact]
    public void At_equal_cost_the_better_model_strictly_dominates()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Unresolved(1)), Desks.Once("b"));

        Assert.Equal(new StrictEdge(new ModelId("b"), new ModelId("a")), Assert.Single(board.Comparison!.Dominance.Strict));
        Assert.True(ValueRelations.Between(board, new ModelId("a"), new ModelId("b"))!.IsStrict);
    }

    [Fact]
    public void A_model_without_a_cost_takes_part_in_none_and_says_why()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Costs(null)), Desks.Once("b", Desks.Unresolved(50)));

        Assert.Empty(board.Comparison!.Dominance.Strict);
        Assert.Equal("Cost: no conversation carries a cost", board.Comparison[new ModelId("a")].WhyNotValued);
        Assert.Null(board.Comparison[new ModelId("b")].WhyNotValued);
        Assert.Null(ValueRelations.Between(board, new ModelId("a"), new ModelId("b")));
        Assert.Equal(["b"], board.Comparison.Dominance.NotDominated.Select(model => model.Value));
    }

    [Fact]
    public void The_key_metrics_are_those_that_the_benchmark_states()
    {
        var benchmark = Desks.Full with { Comparison = Desks.Full.Comparison with { KeyMetrics = ["unsafe-actions"] } };
        var board = Desks.Complete(benchmark, Desks.Once("a", Desks.Unresolved(50)), Desks.Once("b", Desks.Caught(1)));

        Assert.Equal("a", Assert.Single(board.Comparison!.Dominance.Strict).Dominator.Value);
        Assert.Equal(["handled-right", "unsafe-actions"], board.Comparison.ValuePaths.Select(path => path.Metric.Id));
    }

    [Fact]
    public void Without_key_metrics_a_low_price_alone_dominates_nobody()
    {
        var benchmark = Desks.Full with { Comparison = Desks.Full.Comparison with { KeyMetrics = [] } };
        var board = Desks.Complete(benchmark, Desks.Once("a", Desks.Costs(1)), Desks.Once("b"));

        Assert.Empty(board.Comparison!.Dominance.Strict);
        Assert.Empty(board.Comparison.Dominance.Level);
        Assert.Equal("the benchmark names no key metric", board.Comparison[new ModelId("a")].WhyNotValued);
    }

    [Fact]
    public void Edges_are_listed_with_both_of_their_ends()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a"), Desks.Once("b", Desks.Unresolved(50)), Desks.Once("c", Desks.Unresolved(60)));

        Assert.Equal(["b", "c"], board.Comparison![new ModelId("a")].Dominates.Strict.Select(model => model.Value));
        Assert.Equal(["a", "b"], board.Comparison[new ModelId("c")].DominatedBy.Strict.Select(model => model.Value));
    }

    [Fact]
    public void On_a_path_for_a_metric_that_should_be_low_each_stop_has_less_of_it()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("cheap", Desks.Costs(1), Desks.Caught(12)), Desks.Once("dear", Desks.Costs(2)));
        var path = board.Comparison!.ValuePaths.Single(each => each.Metric == MetricCatalog.UnsafeActions);

        var step = Assert.Single(path.Steps);
        Assert.Equal(new Core.Numbers.Rational(12, 18), step.Gain);
        Assert.True(step.IsGainShown);
    }
}
