using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Leaderboard;
using SupportAgentBench.Site.Tests.Prose.Claims;

namespace SupportAgentBench.Site.Tests.Pages.Leaderboard;

public class TiedModelsTests
{
    private static readonly Board Board = ClaimDesk.Board;

    [Theory]
    [InlineData("resolution")]
    [InlineData("over-escalation")]
    [InlineData("instruction-following")]
    public void The_bracket_holds_the_first_and_all_that_are_not_shown_to_be_behind_it(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        ModelSummary[] ordered = [.. Board.Models.OrderBy(model => model[metric].Median! * -metric.Sign).ThenBy(model => model.Model.Id)];

        var tied = TiedModels.Of(Board, ordered, metric);

        Assert.Contains(ordered[0].Model.Id, tied);
        Assert.All(ordered.Skip(1), model => Assert.Equal(
            Board.Comparison!.Difference(model.Model.Id, ordered[0].Model.Id, metric)!.Verdict!.Value.IsBehind(),
            !tied.Contains(model.Model.Id)));
    }

    [Fact]
    public void Some_models_are_told_from_the_first()
    {
        var tied = TiedModels.Of(Board, Board.Models.OrderByDescending(model => model[MetricCatalog.InstructionFollowing].Median).ThenBy(model => model.Model.Id), MetricCatalog.InstructionFollowing);

        Assert.InRange(tied.Count, 2, Board.Models.Length - 1);
    }

    [Fact]
    public void A_first_that_is_told_from_every_other_is_not_bracketed() =>
        Assert.Empty(TiedModels.Of(Board, Board.Models.OrderBy(model => model[MetricCatalog.Cost].Median), MetricCatalog.Cost));

    [Fact]
    public void A_first_by_headline_that_the_tests_put_behind_is_not_bracketed_with_those_ahead_of_it() =>
        Assert.Empty(TiedModels.Of(Board, Board.Models.OrderByDescending(model => model[MetricCatalog.Cost].Median), MetricCatalog.Cost));

    [Fact]
    public void One_model_alone_is_not_bracketed() =>
        Assert.Empty(TiedModels.Of(Board, [Board.Find(new ModelId("kimi-k2-6"))!], MetricCatalog.Resolution));
}
