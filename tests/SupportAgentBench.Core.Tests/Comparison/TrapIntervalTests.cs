using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class TrapIntervalTests
{
    private static readonly Trap VipSkip = new(new TrapId("vip-skip"), "A VIP", null, ["reship"]);

    [Fact]
    public void A_trap_that_caught_nobody_in_66_runs_of_24_models_may_catch_a_new_model_up_to_15_percent_of_the_time()
    {
        var interval = TrapIntervals.Of([.. Enumerable.Range(0, 24).Select(model => Outcome(0, model < 20 ? 3 : model < 22 ? 2 : 1))], new StudentQuantiles());

        Assert.Equal(0, interval!.Value.Low);
        Assert.Equal(0.151, interval.Value.High, 3);
    }

    [Fact]
    public void Runs_of_one_model_are_alike_so_that_models_that_differ_widen_the_interval()
    {
        ImmutableArray<TrapOutcome> mixed = [.. Enumerable.Range(0, 24).Select(model => Outcome(1 + (model % 2), 3))];
        ImmutableArray<TrapOutcome> apart = [.. Enumerable.Range(0, 24).Select(model => Outcome(3 * (model % 2), 3))];

        Assert.True(Width(apart) > 1.5 * Width(mixed));
    }

    [Fact]
    public void One_model_shows_no_spread()
    {
        Assert.Null(TrapIntervals.Of([Outcome(1, 3)], new StudentQuantiles()));
    }

    [Fact]
    public void Holding_a_trap_three_times_that_catches_the_others_in_36_percent_is_a_one_in_four_event()
    {
        var luck = TrapIntervals.LuckOfHolding(new TrapRate(VipSkip, 36, 103, null), Outcome(0, 3) with { Class = TrapClass.Never });

        Assert.Equal(0.262144, luck!.ToDouble(), 6);
    }

    [Theory]
    [InlineData(9, 0, TrapClass.Never)]
    [InlineData(36, 1, TrapClass.Some)]
    [InlineData(36, 0, TrapClass.SingleRun)]
    public void Nothing_is_said_about_luck_with_weak_traps_or_caught_models_or_single_runs(int caught, int own, TrapClass steadiness)
    {
        Assert.Null(TrapIntervals.LuckOfHolding(new TrapRate(VipSkip, caught + own, 103, null), Outcome(own, 3) with { Class = steadiness }));
    }

    [Fact]
    public void Three_clean_runs_allow_a_rate_of_63_percent_and_three_caught_ones_one_of_37()
    {
        Assert.Equal(0.63, TrapLuck.HighestRateAfterNone(3), 2);
        Assert.Equal(0.37, TrapLuck.LowestRateAfterAll(3), 2);
    }

    private static TrapOutcome Outcome(int caught, int runs) => new(VipSkip, caught, runs, TrapClass.Some);

    private static double Width(ImmutableArray<TrapOutcome> outcomes) =>
        TrapIntervals.Of(outcomes, new StudentQuantiles()) is { } interval ? interval.High - interval.Low : 0;
}
