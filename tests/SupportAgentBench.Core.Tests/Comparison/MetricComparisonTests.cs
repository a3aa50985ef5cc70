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
