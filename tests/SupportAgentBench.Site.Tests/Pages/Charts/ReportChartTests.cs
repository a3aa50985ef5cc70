using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

/// <summary>The strip of messages and the bars of use cases.</summary>
public class ReportChartTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    [Fact]
    public void The_strip_has_a_dot_for_every_model_and_marks_its_own()
    {
        var strip = board.Page(SampleBoard.Kimi).QuerySelector(".strip")!;

        Assert.Equal(14, strip.QuerySelectorAll("circle").Length);
        Assert.Single(strip.QuerySelectorAll("circle.best"));
        Assert.Equal("kimi-k2.6 4.02", strip.QuerySelector(".own")!.TextContent);
    }

    [Fact]
    public void The_strip_says_in_words_what_is_to_be_seen() => Assert.Equal(
        "Over 14 models, agent messages a conversation run from 3.22 (grok-4.3) to 5.28 (minimax-m3), with 3.94 in the middle. kimi-k2.6 has 4.02.",
        board.Page(SampleBoard.Kimi).QuerySelector(".strip figcaption")!.TextContent);

    [Fact]
    public void Models_that_write_as_much_have_no_ends()
    {
        using var workspace = SiteWorkspace.Minimal().WithTwins().Built();

        Assert.Equal("All 2 models write 1.75 agent messages a conversation.", workspace.Page("models/alpha/index.html").QuerySelector(".strip figcaption")!.TextContent);
    }

    [Fact]
    public void A_single_model_has_no_strip()
    {
        using var workspace = WideDesk.With(_ => { }).Built();

        Assert.Null(workspace.Page("models/alpha/index.html").QuerySelector(".strip"));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_figure_is_large() => Assert.All(Bars(), cell =>
    {
        var value = decimal.Parse(cell.QuerySelector("data")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        Assert.Equal((double)value * 100, Percent(cell.QuerySelector(".bar")!, "width"), 0.006);
    });

    [Fact]
    public void A_tick_stands_where_the_page_of_the_use_case_has_the_whole_board()
    {
        var cell = board.Page(SampleBoard.Mimo).QuerySelector("#use-case-promo-not-applied td[data-label=Resolution]")!;
        var total = board.Page("use-cases/promo-not-applied/index.html").QuerySelector("table.over-models tfoot td[data-label=Resolution] data")!;

        Assert.Equal($"whole board {total.TextContent}", cell.QuerySelector(".visually-hidden")!.TextContent);
        Assert.Equal(
            double.Parse(total.GetAttribute("value")!, CultureInfo.InvariantCulture) * 100,
            Percent(cell.QuerySelector(".board-tick")!, "x1"),
            0.006);
    }

    [Fact]
    public void A_missing_figure_has_no_bar() =>
        Assert.All(board.Page(SampleBoard.Mimo).QuerySelectorAll(".use-cases td:has(.missing)"), cell => Assert.Null(cell.QuerySelector("svg")));

    private IEnumerable<IElement> Bars() => board.Page(SampleBoard.Mimo).QuerySelectorAll(".use-cases td:has(.use-case-bar)");

    private static double Percent(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!.TrimEnd('%'), CultureInfo.InvariantCulture);
}
