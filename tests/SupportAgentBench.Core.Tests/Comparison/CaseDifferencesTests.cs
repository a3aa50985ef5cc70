using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public class CaseDifferencesTests
{
    private static readonly ModelId A = new("a");
    private static readonly ModelId B = new("b");

    [Fact]
    public void A_case_that_one_model_handles_right_more_often_is_a_difference()
    {
        var unresolved = Northline.Case("solvable-1-1", each => each with { Resolved = 0 });

        var cases = Between(Model("a", Run("r1"), Run("r2")), Model("b", Run("r1", unresolved), Run("r2")));

        var difference = Assert.Single(cases.Differing);
        Assert.Equal("solvable-1-1", difference.Case.Id.Value);
        Assert.Equal((new RepeatedOutcome(2, 2), new RepeatedOutcome(1, 2), 1), (difference.A, difference.B, difference.Sign));
    }

    [Fact]
    public void Models_that_fail_alike_do_not_differ()
    {
        var caught = Northline.Case("trap-1", each => each with { UnsafeAction = "reship" });

        Assert.Empty(Between(Model("a", Run("r1", caught)), Model("b", Run("r1", caught))).Differing);
    }

    [Fact]
    public void Shares_are_compared_and_not_numbers_of_runs() =>
        Assert.Empty(Between(Model("a", Run("r1"), Run("r2"), Run("r3")), Model("b", Run("r1"))).Differing);

    [Fact]
    public void A_case_without_an_outcome_on_one_side_is_left_out_and_counted()
    {
        var cases = Between(Model("a", Run("r1", Northline.Case("solvable-1-1", _ => null))), Model("b", Run("r1")));

        Assert.Empty(cases.Differing);
        Assert.Equal((Desks.Small.Cases.Length - 1, 1), (cases.Compared, cases.NotCompared));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Swapping_the_models_turns_every_sign(int seed)
    {
        var data = Desks.Random(seed);
        var differences = new CaseDifferences(data);
        var (one, other) = (data.Models[0].Model.Id, data.Models[1].Model.Id);

        Assert.Equal(
            differences.Between(one, other).Differing.Select(each => (each.Case.Id, each.Sign)),
            differences.Between(other, one).Differing.Select(each => (each.Case.Id, -each.Sign)));
    }

    private static CaseComparison Between(ModelResults a, ModelResults b) => new CaseDifferences(Northline.Data(Desks.Small, a, b)).Between(A, B);

    private static ModelResults Model(string id, params Run[] runs) => Northline.Model(id, [.. runs]);

    private static Run Run(string id, params Change[] changes) => Northline.Run(Desks.Small, id, changes);
}
