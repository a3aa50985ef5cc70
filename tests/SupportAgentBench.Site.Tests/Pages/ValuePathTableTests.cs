using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

public class ValuePathTableTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string Leaderboard = "index.html";

    [Fact]
    public void The_path_starts_at_the_cheapest_model()
    {
        var first = board.Page(Leaderboard).QuerySelector("table.value-path tbody tr")!;

        Assert.Equal("mimo-v2.5", first.QuerySelector("th")!.TextContent);
        Assert.Contains("by construction", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extra_ticket_has_a_price_only_where_the_gain_is_shown() =>
        Assert.All(board.Page(Leaderboard).QuerySelectorAll("table.value-path tbody tr").Skip(1), row =>
            Assert.Equal(
                row.QuerySelector("[data-label=Evidence]")!.TextContent == "gain shown",
                row.QuerySelector("[data-label='Price of an extra ticket'] .missing") is null));

    [Fact]
    public void Stops_of_the_path_are_marked_as_models_of_the_frontier()
    {
        var marked = board.Page(Leaderboard).QuerySelectorAll(".board tbody tr:has(.frontier) th a").Select(link => link.TextContent).ToArray();

        Assert.All(
            board.Page(Leaderboard).QuerySelectorAll("table.value-path tbody th").Select(stop => stop.TextContent),
            stop => Assert.Contains(stop, marked));
    }

    [Fact]
    public void Without_prices_there_is_no_path_and_the_page_says_why()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", ", \"costUsd\": 0.0021", string.Empty);
        workspace.Built();

        Assert.Contains(
            "no model has both a price and cases handled right",
            workspace.Page(Leaderboard).QuerySelector("section[aria-labelledby=path-title]")!.TextContent,
            StringComparison.Ordinal);
    }
}
