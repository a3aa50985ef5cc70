using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class UseCaseMarkTests
{
    [Fact]
    public void A_use_case_that_one_model_fails_and_all_others_solve_is_marked_as_worse()
    {
        var board = Desks.Complete(
            Desks.Full,
            Desks.Once("a", Northline.Each(each => each.Case.UseCase?.Id.Value == "solvable-3" ? each with { Resolved = 0 } : each)),
            Desks.Once("b"),
            Desks.Once("c"));
        var mark = board.Comparison![new ModelId("a")].UseCaseMarks.Single(each => each.Metric == MetricCatalog.Resolution);

        Assert.Equal("solvable-3", mark.UseCase.Value);
        Assert.False(mark.IsBetter);
        Assert.Equal(Rational.One, mark.OthersRate);
        Assert.True(mark.Interval.High < 1);
    }

    [Fact]
    public void One_case_of_six_is_within_chance_where_others_miss_one_now_and_then()
    {
        var board = Desks.Complete(Desks.Full, Missing("a", "solvable-3-1"), Missing("b", "solvable-3-2"), Desks.Once("c"));

        Assert.Empty(board.Comparison![new ModelId("a")].UseCaseMarks);
    }

    [Fact]
    public void The_only_model_has_nobody_to_differ_from()
    {
        Assert.Empty(Desks.Complete(Desks.Full, Desks.Once("a", Desks.Unresolved(30))).Comparison![new ModelId("a")].UseCaseMarks);
    }

    private static ModelResults Missing(string id, string unresolved) =>
        Desks.Once(id, Northline.Case(unresolved, each => each with { Resolved = 0 }));
}
