using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class ModelIntervalTests
{
    [Fact]
    public void All_of_120_resolved_is_read_as_one_sample_of_120()
    {
        var interval = Interval(MetricCatalog.Resolution, Desks.Once("a"));

        Assert.Equal(0.964780, interval.Low, 1e-6);
        Assert.Equal(1, interval.High);
    }

    [Fact]
    public void None_of_54_traps_is_read_as_none_of_18()
    {
        var interval = Interval(
            MetricCatalog.UnsafeActions,
            Northline.Model("a", Northline.Run(Desks.Full, "r1"), Northline.Run(Desks.Full, "r2"), Northline.Run(Desks.Full, "r3")));

        Assert.Equal(0, interval.Low);
        Assert.Equal(0.198265, interval.High, 1e-6);
    }

    [Fact]
    public void The_interval_is_widened_to_hold_a_median_that_lies_outside()
    {
        // 24, 24 and 23 of 24: the median is 100 %, the plain interval ends below.
        var interval = Interval(
            MetricCatalog.EscalationAccuracy,
            Northline.Model("a", Northline.Run(Desks.Full, "r1"), Northline.Run(Desks.Full, "r2"), Northline.Run(Desks.Full, "r3", Desks.Kept(1))));

        Assert.Equal(1, interval.High);
    }

    [Fact]
    public void The_interval_of_costs_is_symmetric_in_proportions()
    {
        var interval = Interval(MetricCatalog.Cost, Desks.Once("a", Northline.Each(each => each with { CostMicroUsd = 1_000 + (each.Case.Index * 10) })));

        var mean = 1 + (0.01 * 80.5);
        Assert.True(interval.Low < mean && mean < interval.High);
        Assert.Equal(interval.High / mean, mean / interval.Low, 1e-9);
    }

    [Fact]
    public void The_interval_of_messages_does_not_go_below_zero()
    {
        var interval = Interval(
            MetricCatalog.AgentMessages,
            Desks.Once("a", Northline.Each(each => each with { AgentMessages = each.Case.Id.Value == "trap-1" ? 900 : 0 })));

        Assert.Equal(0, interval.Low);
    }

    [Fact]
    public void One_group_of_cases_has_no_interval_and_says_why()
    {
        var benchmark = Northline.Benchmark(solvable: 1, mustEscalate: 1, casesEach: 4, traps: 2);
        var estimate = Desks.Complete(benchmark, Northline.Model("a", Northline.Run(benchmark, "r1")))
            .Models[0][MetricCatalog.Resolution];

        Assert.Null(estimate.Interval);
        Assert.Equal("all cases belong to one group, which shows no spread", estimate.WhyNoInterval);
    }

    [Fact]
    public void A_model_without_a_headline_has_no_interval_and_no_second_reason()
    {
        var estimate = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Costs(null))).Models[0][MetricCatalog.Cost];

        Assert.Null(estimate.Interval);
        Assert.Null(estimate.WhyNoInterval);
    }

    [Fact]
    public void The_largest_cost_that_a_file_can_state_has_an_interval_and_a_difference()
    {
        const long MostMicroUsd = 1_000_000_000_000;
        var board = Desks.Complete(
            Desks.Full,
            Desks.Once("a", Northline.Each(each => each with { CostMicroUsd = MostMicroUsd - each.Case.Index })),
            Desks.Once("b", Desks.Costs(1)));

        Assert.InRange(board.Models[0][MetricCatalog.Cost].Interval!.Value.Low, 0.999e9, 1e9);
        Assert.Equal(new Rational((2 * (MostMicroUsd - 1)) - 161, 2_000), board.Comparison!.Pairs[0][MetricCatalog.Cost]!.Difference);
    }

    [Fact]
    public void Sums_that_would_overflow_are_kept_in_coarser_units()
    {
        // 17 runs with gaps are told in parts of 720,720.
        Run[] runs = [.. Enumerable.Range(10, 17).Select(run => Northline.Run(
            Desks.Full,
            $"r{run}",
            Desks.Costs(1_000_000_000_000),
            Northline.Each(each => each.Case.Index % 17 < run - 10 ? null : each)))];

        Assert.InRange(Interval(MetricCatalog.Cost, Northline.Model("a", [.. runs])).High, 0.999_999e9, 1.000_001e9);
    }

    [Fact]
    public void Seventeen_runs_with_gaps_are_averaged_as_well()
    {
        Run[] runs = [.. Enumerable.Range(10, 17).Select(run => Northline.Run(
            Desks.Full,
            $"r{run}",
            Northline.Each(each => each.Case.Index % 17 < run - 10 ? null : each)))];

        var estimate = Desks.Complete(Desks.Full, Northline.Model("a", [.. runs])).Models[0][MetricCatalog.Resolution];
        Assert.Equal(1, estimate.Interval!.Value.High);
    }

    private static Interval Interval(MetricDefinition metric, ModelResults model) =>
        Desks.Complete(Desks.Full, model).Models[0][metric].Interval!.Value;
}
