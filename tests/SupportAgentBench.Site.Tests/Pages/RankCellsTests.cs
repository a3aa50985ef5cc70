using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Tests.Prose.Claims;

namespace SupportAgentBench.Site.Tests.Pages;

public class RankCellsTests
{
    private static readonly Board Shipped = ClaimDesk.Board;
    private static readonly ModelSummary Cheapest = Shipped.Find(new ModelId("mimo-v2-5"))!;

    [Fact]
    public void A_place_that_the_tests_bear_out_is_told_from_every_other() =>
        Assert.Equal("Every other model can be told apart from this one on this metric.", Hint(new RankRange(1, 1, 14)));

    [Fact]
    public void A_span_that_holds_the_place_is_one_that_the_tests_leave_open() =>
        Assert.Equal("Models in this span cannot be told apart on this metric.", Hint(new RankRange(1, 2, 14)));

    /// <summary>The place goes by the headline, the span by the tests over all runs.</summary>
    [Fact]
    public void A_span_that_had_to_be_widened_to_the_place_says_what_each_goes_by() =>
        Assert.Equal("The place is that of the headline; the tests over all runs put the model elsewhere in this span.", Hint(new RankRange(2, 2, 14)));

    private static string Hint(RankRange rank) => RankCells.Of(Shipped, With(rank), MetricCatalog.Cost).Hint;

    private static ModelSummary With(RankRange rank) => Cheapest with
    {
        Estimates = [.. Cheapest.Estimates.Select((estimate, index) => index == MetricCatalog.All.IndexOf(MetricCatalog.Cost) ? estimate with { Rank = rank } : estimate)],
    };
}
