using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SortingTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData("resolution", "descending")]
    [InlineData("unsafe-actions", "ascending")]
    [InlineData("cost", "ascending")]
    public Task A_column_sorts_the_best_first_and_then_the_other_way_round(string metric, string bestFirst) => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        await board.SortByAsync(metric);
        Assert.Equal(bestFirst, await board.DirectionAsync(metric));
        var values = await board.ValuesAsync(metric);
        Assert.Equal(bestFirst == "ascending" ? values.Order() : values.OrderDescending(), values);

        await board.SortByAsync(metric);
        Assert.NotEqual(bestFirst, await board.DirectionAsync(metric));
        var turned = await board.ValuesAsync(metric);
        Assert.Equal(bestFirst == "ascending" ? turned.OrderDescending() : turned.Order(), turned);
    });

    [BrowserFact]
    public Task Sorting_loses_no_model() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        var before = await board.ModelsAsync();
        await board.SortByAsync("resolution");

        Assert.Equal(before.Order(StringComparer.Ordinal), (await board.ModelsAsync()).Order(StringComparer.Ordinal));
    });

    [BrowserFact]
    public Task Only_the_sorted_column_says_that_it_is() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        await new Board(visit).SortByAsync("resolution");

        Assert.Equal("resolution", await visit.Page.Locator("thead [aria-sort]").GetAttributeAsync("data-sort"));
    });
}
