using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Leaderboard;
using SupportAgentBench.Site.Tests.Prose.Claims;

namespace SupportAgentBench.Site.Tests.Pages.Leaderboard;

public class BoardFloorsTests
{
    private static readonly BoardFloors Floors = new(ClaimDesk.Board);

    public static TheoryData<string> Metrics => new("resolution", "escalation-accuracy", "unsafe-actions", "over-escalation", "instruction-following", "handled-right", "cost");

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Each_step_lets_more_models_pass_than_the_one_before_and_never_all(string metric)
    {
        int[] passing = [.. Floors.Steps(Find(metric)).Select(step => ClaimDesk.Board.Models.Count(step.IsReachedBy))];

        Assert.InRange(passing.Length, 1, 6);
        Assert.InRange(passing[0], 1, ClaimDesk.Board.Models.Length - 1);
        Assert.Equal(passing.Order().Distinct(), passing);
        Assert.True(passing[^1] < ClaimDesk.Board.Models.Length);
    }

    [Fact]
    public void A_step_is_told_in_counts() =>
        Assert.Equal(
            ["at least 24 of 24", "at least 23 of 24", "at least 22 of 24", "at least 21 of 24", "at least 20 of 24"],
            Floors.Steps(MetricCatalog.EscalationAccuracy).Select(step => step.Words));

    [Fact]
    public void What_is_better_low_must_be_at_most_the_step() =>
        Assert.All(Floors.Steps(MetricCatalog.Cost), step => Assert.StartsWith("at most $", step.Words, StringComparison.Ordinal));

    [Fact]
    public void Where_neither_direction_is_better_nothing_can_be_asked() => Assert.Empty(Floors.Steps(MetricCatalog.ToolCalls));

    [Fact]
    public void Close_to_the_best_is_what_the_margin_calls_level()
    {
        // The best hands over 24 of 24; one ticket of 24 is the margin.
        var floor = Floors.NearBest(MetricCatalog.EscalationAccuracy)!;

        Assert.Equal("at least 23 of 24", floor.Words);
        Assert.Equal("escalation-accuracy:0.958333", floor.Address);
        Assert.All(ClaimDesk.Board.Models, model =>
            Assert.Equal(model[MetricCatalog.EscalationAccuracy].Count is { } count && count.CompareTo(23) >= 0, floor.IsReachedBy(model)));
    }

    [Fact]
    public void Without_a_margin_nobody_is_close_to_the_best() => Assert.Null(Floors.NearBest(MetricCatalog.Cost));

    [Fact]
    public void One_model_cannot_be_parted()
    {
        var alone = new BoardFloors(ClaimDesk.Board with { Models = [ClaimDesk.Board.Find(new ModelId("kimi-k2-6"))!] });

        Assert.Empty(alone.Steps(MetricCatalog.Resolution));
        Assert.Null(alone.NearBest(MetricCatalog.Resolution));
    }

    private static MetricDefinition Find(string metric) => MetricCatalog.Find(metric)!;
}
