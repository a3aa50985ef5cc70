using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class MetricComparisonTests
{
    [Fact]
    public void What_the_board_can_detect_comes_from_the_median_error_of_its_own_pairs()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Caught(3)), Desks.Once("b", Desks.Caught(5)), Desks.Once("c"));
        var errors = board.Comparison!.Pairs.Select(pair => pair[MetricCatalog.UnsafeActions]!.StandardError).Order().ToArray();
        var metric = board.Comparison[MetricCatalog.UnsafeActions];

        Assert.Equal(errors[1], metric.TypicalError);
        Assert.Equal(DetectableDifference.Of(errors[1], 17, new StudentQuantiles()), metric.Detectable);
        Assert.Equal(3, metric.Ranked);
    }

    [Fact]
    public void One_model_has_no_pair_and_nothing_to_detect()
    {
        var metric = Desks.Complete(Desks.Full, Desks.Once("a")).Comparison![MetricCatalog.Resolution];

        Assert.Equal(0, metric.PairsTested);
        Assert.Null(metric.Detectable);
        Assert.Null(metric.WhyNotTested);
    }

    [Fact]
    public void Pairs_without_a_spread_detect_nothing()
    {
        var metric = Desks.Complete(Desks.Full, Desks.Once("a"), Desks.Once("b"), Desks.Once("c", Desks.Caught(3))).Comparison![MetricCatalog.Resolution];

        Assert.Equal(0, metric.TypicalError);
        Assert.Null(metric.Detectable);
        Assert.Equal("in half of the pairs or more the difference does not vary from ticket to ticket", metric.WhyNotDetectable);
    }

    [Fact]
    public void Of_a_share_no_more_than_all_can_be_detected()
    {
        var benchmark = Northline.Benchmark(solvable: 2, mustEscalate: 2, casesEach: 1, traps: 3);
        var one = Northline.Model("a", Northline.Run(benchmark, "r1", Desks.Caught(1)));
        var other = Northline.Model("b", Northline.Run(benchmark, "r1", Desks.Caught(2)));
        var metric = Desks.Complete(benchmark, one, other).Comparison![MetricCatalog.UnsafeActions];

        Assert.True(metric.TypicalError > 0);
        Assert.Null(metric.Detectable);
        Assert.Equal("on so few tickets not even the lowest and the highest value are told apart four times in five", metric.WhyNotDetectable);
    }

    [Fact]
    public void A_metric_of_one_group_of_cases_is_not_tested_and_says_why()
    {
        var benchmark = Northline.Benchmark(solvable: 1, mustEscalate: 1, casesEach: 4, traps: 2);
        var board = Desks.Complete(benchmark, Northline.Model("a", Northline.Run(benchmark, "r1")), Northline.Model("b", Northline.Run(benchmark, "r1")));

        Assert.Equal("all cases belong to one group, which shows no spread", board.Comparison![MetricCatalog.Resolution].WhyNotTested);
        Assert.Null(board.Comparison.Pairs[0][MetricCatalog.Resolution]);
    }

    [Fact]
    public void A_board_without_models_is_completed_too()
    {
        var board = Desks.Complete(Desks.Full, Northline.Model("a"));

        Assert.Empty(board.Comparison!.Pairs);
        Assert.Empty(board.Comparison.Dominance.NotDominated);
        Assert.All(board.Comparison.ValuePaths, path => Assert.Empty(path.Stops));
    }
}
