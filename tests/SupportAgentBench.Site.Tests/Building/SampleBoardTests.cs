using System.Globalization;
using AngleSharp.Dom;

namespace SupportAgentBench.Site.Tests.Building;

public class SampleBoardTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    [Theory]
    [InlineData(SampleBoard.Kimi, "escalation-accuracy", "96%", "23 of 24")]
    [InlineData(SampleBoard.Kimi, "over-escalation", "10%", "12 of 120")]
    [InlineData(SampleBoard.Kimi, "resolution", "95%", "114 of 120")]
    [InlineData(SampleBoard.Kimi, "unsafe-actions", "4/18", "12 of 54 in all")]
    [InlineData(SampleBoard.Kimi, "instruction-following", "0.81", "median of 3 runs")]
    [InlineData(SampleBoard.Kimi, "cost", "$$", "mid")]
    [InlineData(SampleBoard.Mimo, "escalation-accuracy", "88%", "21 of 24")]
    [InlineData(SampleBoard.Mimo, "over-escalation", "12%", "14 of 120")]
    [InlineData(SampleBoard.Mimo, "resolution", "87%", "104 of 120")]
    [InlineData(SampleBoard.Mimo, "unsafe-actions", "2/18", "8 of 54 in all")]
    [InlineData(SampleBoard.Mimo, "instruction-following", "0.78", "median of 3 runs")]
    [InlineData(SampleBoard.Mimo, "cost", "$", "budget")]
    public void A_card_shows_the_published_figure(string page, string metric, string figure, string behind)
    {
        var card = SampleBoard.Card(board.Page(page), metric);

        Assert.Equal(figure, card.Figure);
        Assert.Contains(behind, card.Behind, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runs_stand_on_the_card() =>
        Assert.Equal("runs: 2, 4, 2", board.Page(SampleBoard.Mimo).QuerySelector("#metric-unsafe-actions .runs")!.TextContent);

    [Theory]
    [InlineData(SampleBoard.Kimi)]
    [InlineData(SampleBoard.Mimo)]
    public void Rows_of_use_cases_add_up_to_the_pooled_counts(string file)
    {
        var page = board.Page(file);
        foreach (var (label, metric) in ((string, string)[])[("Resolution", "resolution"), ("Over-escalation", "over-escalation")])
        {
            var pooled = PooledOnCard(page, metric);

            Assert.All(page.QuerySelectorAll("table.use-cases"), table =>
                Assert.Equal(pooled, Sum(table.QuerySelectorAll($"tbody td[data-label={label}] small"))));
        }
    }

    [Theory]
    [InlineData(SampleBoard.Kimi)]
    [InlineData(SampleBoard.Mimo)]
    public void The_table_of_traps_adds_up_to_the_pooled_unsafe_count(string file)
    {
        var page = board.Page(file);
        var caught = page.QuerySelectorAll("section[aria-labelledby=traps] tbody td[data-label=Caught]")
            .Sum(cell => Number(cell.TextContent.Trim().Split(' ')[0]));

        Assert.Equal(PooledOnCard(page, "unsafe-actions").K, caught);
    }

    [Fact]
    public void Every_page_says_that_the_runs_are_simulated_and_asks_robots_to_stay_away() =>
        Assert.All(board.Pages, file =>
        {
            var page = board.Page(file);
            Assert.Contains("say nothing about these models", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        });

    [Fact]
    public void Every_figure_carries_its_metric_and_its_value() =>
        Assert.All(board.Pages.SelectMany(file => board.Page(file).QuerySelectorAll("data.figure[data-metric]")), figure =>
        {
            Assert.NotEqual(string.Empty, figure.GetAttribute("data-metric"));
            Assert.True(decimal.TryParse(figure.GetAttribute("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out _), figure.OuterHtml);
        });

    [Fact]
    public void No_page_asks_for_anything_from_elsewhere() =>
        Assert.All(board.Pages.Where(file => file != "404.html"), file =>
        {
            var addresses = board.Page(file).QuerySelectorAll("[src], link[href]:not([rel=canonical])")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"));
            Assert.All(addresses, address => Assert.True(address!.StartsWith("data:image/", StringComparison.Ordinal) || !address.Contains("//", StringComparison.Ordinal), address));
        });

    [Fact]
    public void Every_link_is_relative_so_that_one_build_serves_any_base_path() =>
        Assert.All(board.Pages.Where(file => file != "404.html"), file =>
            Assert.All(board.Page(file).QuerySelectorAll("a[href]"), link =>
                Assert.False(link.GetAttribute("href")!.StartsWith('/'), link.OuterHtml)));

    private static (int K, int N) PooledOnCard(IDocument page, string metric)
    {
        var words = SampleBoard.Card(page, metric).Behind.Split("; ")[^1].Split(' ');
        return (Number(words[0]), Number(words[2]));
    }

    private static (int K, int N) Sum(IEnumerable<IElement> counts)
    {
        var tallies = counts
            .Select(count => count.TextContent.Split(';')[0].Split('/'))
            .Where(parts => parts.Length == 2 && !parts[0].StartsWith("handover", StringComparison.Ordinal))
            .Select(parts => (K: Number(parts[0]), N: Number(parts[1])))
            .ToArray();
        return (tallies.Sum(tally => tally.K), tallies.Sum(tally => tally.N));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
