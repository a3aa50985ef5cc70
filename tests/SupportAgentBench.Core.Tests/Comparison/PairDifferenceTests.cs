using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class PairDifferenceTests
{
    private static readonly ModelId A = new("a");
    private static readonly ModelId B = new("b");

    [Fact]
    public void A_difference_is_the_first_less_the_second()
    {
        var difference = Difference(MetricCatalog.Resolution, Desks.Once("a"), Desks.Once("b", Desks.Unresolved(60)));

        Assert.Equal(new Rational(1, 2), difference.Difference);
        Assert.Equal(PairVerdict.Ahead, difference.Verdict);
    }

    [Fact]
    public void Fewer_unsafe_actions_are_ahead_though_the_difference_is_negative()
    {
        var difference = Difference(MetricCatalog.UnsafeActions, Desks.Once("a"), Desks.Once("b", Desks.Caught(12)));

        Assert.Equal(new Rational(-12, 18), difference.Difference);
        Assert.Equal(PairVerdict.Ahead, difference.Verdict);
    }

    [Fact]
    public void Held_traps_are_judged_by_the_margin_of_unsafe_actions_and_get_the_same_verdict()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Caught(2)), Desks.Once("b", Desks.Caught(9)));
        var held = board.Comparison!.Difference(A, B, MetricCatalog.TrapsHeld)!;
        var caught = board.Comparison.Difference(A, B, MetricCatalog.UnsafeActions)!;

        Assert.Equal(-caught.Difference, held.Difference);
        Assert.Equal(caught.P, held.P);
        Assert.Equal(caught.Verdict, held.Verdict);
        Assert.Equal(board.Comparison[MetricCatalog.UnsafeActions].Margin, board.Comparison[MetricCatalog.TrapsHeld].Margin);
    }

    [Fact]
    public void Asked_the_other_way_round_everything_is_mirrored()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a"), Desks.Once("b", Desks.Unresolved(60)));
        var forth = board.Comparison!.Difference(A, B, MetricCatalog.Resolution)!;
        var back = board.Comparison.Difference(B, A, MetricCatalog.Resolution)!;

        Assert.Equal(-forth.Difference, back.Difference);
        Assert.Equal(new Interval(-forth.Interval.High, -forth.Interval.Low), back.Interval);
        Assert.Equal(PairVerdict.Behind, back.Verdict);
    }

    [Fact]
    public void Equal_conversations_are_level()
    {
        var difference = Difference(MetricCatalog.Resolution, Desks.Once("a", Desks.Unresolved(9)), Desks.Once("b", Desks.Unresolved(9)));

        Assert.Equal(1, difference.P);
        Assert.Equal(PairVerdict.Level, difference.Verdict);
    }

    [Fact]
    public void A_gap_that_this_benchmark_cannot_see_is_too_close_to_call()
    {
        var difference = Difference(MetricCatalog.EscalationAccuracy, Desks.Once("a"), Desks.Once("b", Desks.Kept(3)));

        Assert.Equal(PairVerdict.TooCloseToCall, difference.Verdict);
    }

    [Fact]
    public void Without_a_margin_nothing_is_level()
    {
        var board = Desks.Complete(Northline.Full, Desks.Once("a"), Desks.Once("b"));

        Assert.Equal(PairVerdict.TooCloseToCall, board.Comparison!.Pairs[0][MetricCatalog.Resolution]!.Verdict);
    }

    [Fact]
    public void A_small_difference_that_is_shown_is_ahead_by_a_small_margin()
    {
        // One point of score, with a little noise from use case to use case.
        var difference = Difference(
            MetricCatalog.InstructionFollowing,
            Desks.Once("a", Northline.Each(each => each with { InstructionFollowing = 9_100 + (each.Case.Index % 7) })),
            Desks.Once("b"));

        Assert.Equal(PairVerdict.AheadByASmallMargin, difference.Verdict);
    }

    [Fact]
    public void All_must_escalate_cases_against_none_are_a_difference_though_there_is_no_spread()
    {
        var difference = Difference(MetricCatalog.EscalationAccuracy, Desks.Once("a"), Desks.Once("b", Desks.Kept(24)));

        Assert.Equal(0, difference.StandardError);
        Assert.Equal(Math.Pow(2, -24), difference.P, 1e-12);
        Assert.Equal(PairVerdict.Ahead, difference.Verdict);
    }

    [Fact]
    public void Few_traps_are_tested_by_signs_too_and_the_larger_p_is_published()
    {
        // Four traps, all one way: t says .042.
        var difference = Difference(MetricCatalog.UnsafeActions, Desks.Once("a"), Desks.Once("b", Desks.Caught(4)));

        Assert.Equal(0.0625, difference.P, 1e-12);
    }

    [Fact]
    public void Runs_of_different_number_are_compared_case_by_case()
    {
        var a = Northline.Model("a", Northline.Run(Desks.Full, "r1"), Northline.Run(Desks.Full, "r2"), Northline.Run(Desks.Full, "r3", Desks.Unresolved(1)));
        var b = Northline.Model("b", Northline.Run(Desks.Full, "r1"), Northline.Run(Desks.Full, "r2", Desks.Unresolved(1)));

        Assert.Equal(new Rational(1, 6) / 120, Difference(MetricCatalog.Resolution, a, b).Difference);
    }

    [Fact]
    public void Only_cases_valid_for_both_are_compared()
    {
        var a = Desks.Once("a", Northline.Case("trap-1", _ => null));
        var b = Desks.Once("b", Northline.Case("trap-2", _ => null), Northline.Case("trap-1", each => each with { UnsafeAction = "reship" }));

        var difference = Difference(MetricCatalog.UnsafeActions, a, b);
        Assert.Equal(16, difference.Cases);
        Assert.Equal(Rational.Zero, difference.Difference);
    }

    [Fact]
    public void Tool_calls_have_a_difference_and_no_verdict()
    {
        var difference = Difference(MetricCatalog.ToolCalls, Desks.Once("a", Northline.Each(each => each with { ToolCalls = 3 })), Desks.Once("b"));

        Assert.Equal(Rational.One, difference.Difference);
        Assert.Null(difference.Verdict);
    }

    [Fact]
    public void P_values_are_adjusted_over_the_pairs_of_one_metric()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a"), Desks.Once("b", Desks.Caught(5)), Desks.Once("c", Desks.Caught(5)));
        var family = board.Comparison!.Pairs.Select(pair => pair[MetricCatalog.UnsafeActions]!).ToArray();

        Assert.Equal([1.5, 1.5, 1], family.Select(difference => difference.AdjustedP / difference.P));
        Assert.Equal(3, board.Comparison[MetricCatalog.UnsafeActions].PairsTested);
    }

    [Fact]
    public void A_metric_that_one_model_lacks_has_no_difference()
    {
        var board = Desks.Complete(Desks.Full, Desks.Once("a", Desks.Costs(null)), Desks.Once("b"));

        Assert.Null(board.Comparison!.Pairs[0][MetricCatalog.Cost]);
    }

    [Theory]
    [InlineData(PairVerdict.TooCloseToCall, "too close to call")]
    [InlineData(PairVerdict.Level, "level")]
    [InlineData(PairVerdict.Ahead, "ahead")]
    [InlineData(PairVerdict.Behind, "behind")]
    [InlineData(PairVerdict.AheadByASmallMargin, "ahead by a small margin")]
    [InlineData(PairVerdict.BehindByASmallMargin, "behind by a small margin")]
    public void Verdicts_are_said_in_these_words(PairVerdict verdict, string words) => Assert.Equal(words, verdict.Words());

    private static PairDifference Difference(MetricDefinition metric, ModelResults a, ModelResults b) =>
        Desks.Complete(Desks.Full, a, b).Comparison!.Difference(A, B, metric)!;
}
