using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class ModelReliabilityTests
{
    [Fact]
    public void A_single_try_and_all_tries_stand_side_by_side()
    {
        var traps = Bucket(Of(Desks.Caught(2), Desks.Caught(4), Desks.Caught(2)), Core.Model.Bucket.Adversarial);

        Assert.Equal(new Rational(46, 54), traps.Once!.Value);
        Assert.Equal(3, traps.EveryRun!.K);
        Assert.Equal(new Rational(14, 18), traps.EveryRun.Value);
    }

    [Fact]
    public void Classes_add_up_to_the_cases()
    {
        var traps = Bucket(Of(Desks.Caught(2), Desks.Caught(4), Desks.Caught(2)), Core.Model.Bucket.Adversarial);

        Assert.Equal(new OutcomeClasses(14, 2, 2), traps.Classes);
    }

    [Fact]
    public void The_swing_that_flaky_cases_foretell_is_told_as_rate_and_as_count()
    {
        // Two traps of 18 differ in one run of three: F = 2 · (2/3) / 18.
        var traps = Bucket(Of(Desks.Caught(2), Desks.Caught(4), Desks.Caught(2)), Core.Model.Bucket.Adversarial);

        Assert.Equal(new Rational(2, 27), traps.Flake);
        Assert.Equal(Math.Sqrt(18 * (2.0 / 27) / 2), traps.Swing!.Value.Count, 1e-12);
    }

    [Fact]
    public void A_case_with_a_gap_leaves_the_set_of_all_tries_and_stays_in_that_of_one()
    {
        var all = Of(Northline.Case("trap-1", _ => null), Desks.Caught(0), Desks.Caught(0)).All;

        Assert.Equal(162, all.Once!.Cases);
        Assert.Equal(161, all.EveryRun!.Cases);
        Assert.Equal(162, all.Classes!.Value.Cases);
    }

    [Fact]
    public void One_run_has_a_single_try_and_nothing_about_change()
    {
        var reliability = Of(Desks.Unresolved(12));

        Assert.Equal(new Rational(150, 162), reliability.All.Once!.Value);
        Assert.Null(reliability.All.EveryRun);
        Assert.Null(reliability.All.Classes);
        Assert.Null(reliability.All.Flake);
        Assert.Null(reliability.RunDifference);
        Assert.Equal("one run only, so run-to-run change cannot be measured", reliability.All.Why);
    }

    [Fact]
    public void A_use_case_has_a_reliability_of_its_own()
    {
        var useCase = Of(Northline.Case("solvable-3-1", each => each with { Resolved = 0 }), Desks.Caught(0)).UseCases.Single(each => each.UseCase.Id.Value == "solvable-3");

        Assert.Equal(6, useCase.Reliability.Cases);
        Assert.Equal(new Rational(11, 12), useCase.Reliability.Once!.Value);
        Assert.Equal(new OutcomeClasses(5, 1, 0), useCase.Reliability.Classes);
    }

    [Fact]
    public void A_run_that_is_far_off_stands_out()
    {
        var difference = Of(Desks.Unresolved(3), Desks.Unresolved(40), Desks.Unresolved(3)).RunDifference!;

        Assert.True(difference.IsShown);
        Assert.Equal("r2", difference.StandsOut!.Value);
    }

    [Fact]
    public void Two_runs_may_differ_and_neither_stands_out()
    {
        var difference = Of(Desks.Unresolved(3), Desks.Unresolved(40)).RunDifference!;

        Assert.True(difference.IsShown);
        Assert.Null(difference.StandsOut);
    }

    [Fact]
    public void Normal_scatter_is_no_difference()
    {
        Assert.False(Of(Desks.Caught(2), Desks.Caught(4), Desks.Caught(2)).RunDifference!.IsShown);
    }

    [Fact]
    public void What_a_single_run_does_not_show_is_taken_from_the_models_with_more()
    {
        var board = Desks.Complete(
            Desks.Full,
            Desks.Once("once"),
            Northline.Model("twice", Northline.Run(Desks.Full, "r1", Desks.Caught(2)), Northline.Run(Desks.Full, "r2")));

        var traps = board.Comparison!.TypicalFlakes.Single(each => each.Bucket == Core.Model.Bucket.Adversarial);
        Assert.Equal(new Rational(2, 18), traps.Flake);
        Assert.Equal(1.959964 * Math.Sqrt(2.0 / 18 / 36), traps.Swing.RateOfSecondRun, 1e-9);
    }

    private static ModelReliability Of(params Change[] runs) => Desks
        .Complete(Desks.Full, Northline.Model("a", [.. runs.Select((change, index) => Northline.Run(Desks.Full, $"r{index + 1}", change))]))
        .Comparison![new ModelId("a")].Reliability;

    private static Reliability Bucket(ModelReliability reliability, Bucket bucket) => reliability.Buckets.Single(each => each.Bucket == bucket).Reliability;
}
