using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

public class IntervalTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string Leaderboard = "index.html";

    [Theory]
    [InlineData("escalation-accuracy")]
    [InlineData("unsafe-actions")]
    [InlineData("instruction-following")]
    public void A_card_prints_the_likely_range(string metric) =>
        Assert.Matches(
            "^likely [0-9<>.]+–[0-9<>.]+%?$",
            board.Page(SampleBoard.Mimo).QuerySelector($"#metric-{metric} .interval")!.TextContent);

    [Fact]
    public void Every_cell_of_the_leaderboard_says_how_sure_it_is() =>
        Assert.All(board.Page(Leaderboard).QuerySelectorAll(".board td.number"), cell =>
        {
            Assert.NotNull(cell.QuerySelector("svg.interval-line"));
            Assert.StartsWith("likely ", cell.QuerySelector(".interval")!.TextContent, StringComparison.Ordinal);
        });

    [Fact]
    public void A_line_holds_its_dot() =>
        Assert.All(Lines(), line =>
        {
            var range = line.QuerySelector(".range")!;
            Assert.InRange(Number(line.QuerySelector(".median")!, "cx"), Number(range, "x1"), Number(range, "x2"));
        });

    [Fact]
    public void A_line_lies_on_its_axis() =>
        Assert.All(Lines(), line =>
        {
            var axis = line.QuerySelector(".axis")!;
            Assert.All(line.QuerySelectorAll(".range, .run"), part =>
            {
                Assert.InRange(Number(part, "x1"), Number(axis, "x1"), Number(axis, "x2"));
                Assert.InRange(Number(part, "x2"), Number(axis, "x1"), Number(axis, "x2"));
            });
        });

    [Fact]
    public void A_line_has_a_tick_for_every_run() =>
        Assert.Equal(3, board.Page(SampleBoard.Mimo).QuerySelectorAll("#metric-unsafe-actions svg .run").Length);

    [Fact]
    public void A_rank_is_a_place_with_its_span_or_is_not_resolved() =>
        Assert.All(board.Page(Leaderboard).QuerySelectorAll(".board .rank"), rank =>
            Assert.Matches(@"^(rank not resolved|\d+(st|nd|rd|th)( \(\d+(st|nd|rd|th) to \d+(st|nd|rd|th)\))?)$", rank.TextContent));

    [Fact]
    public void A_single_run_has_no_ticks_and_says_that_it_was_measured_once()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var card = workspace.Page("models/alpha/index.html").GetElementById("metric-resolution")!;

        Assert.Empty(card.QuerySelectorAll("svg .run"));
        Assert.Contains("single run", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_range_carries_its_reason()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var missing = workspace.Pages().SelectMany(file => workspace.Page(file).QuerySelectorAll(".interval.missing")).ToArray();

        Assert.NotEmpty(missing);
        Assert.All(missing, range => Assert.Contains("one group", range.GetAttribute("title"), StringComparison.Ordinal));
    }

    private IEnumerable<IElement> Lines() => board.Pages.SelectMany(file => board.Page(file).QuerySelectorAll("svg.interval-line"));

    private static decimal Number(IElement element, string attribute) =>
        decimal.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
