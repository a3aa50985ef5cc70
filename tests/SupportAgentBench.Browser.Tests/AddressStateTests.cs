using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class AddressStateTests(SharedBrowser browser)
{
    [BrowserFact]
    public Task What_is_chosen_stands_in_the_address_and_survives_a_reload() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        await board.SortByAsync("resolution");
        await board.NarrowAsync("lab", new SelectOptionValue { Label = "OpenAI" });
        var chosen = await board.ModelsAsync();
        Assert.Contains("sort=resolution", visit.Address, StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        Assert.Equal(chosen, await board.ModelsAsync());
    });

    [BrowserFact]
    public Task The_back_button_takes_back_one_choice_at_a_time() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        var first = await board.ModelsAsync();
        await board.SortByAsync("resolution");
        var second = await board.ModelsAsync();
        await board.SortByAsync("cost");

        await visit.Page.GoBackAsync();
        Assert.Equal(second, await board.ModelsAsync());
        await visit.Page.GoBackAsync();
        Assert.Equal(first, await board.ModelsAsync());
    });

    [BrowserTheory]
    [InlineData("?sort=nothing&dir=sideways&tier=x&lab=&floor=resolution:abc&floor=no-such:1")]
    [InlineData("?sort=%3Cscript%3E&floor=%22%3E%3Cimg%20src%3Dx%3E")]
    public Task An_address_that_asks_for_nonsense_shows_the_whole_board(string query) => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        var whole = await board.ModelsAsync();
        await visit.GoAsync(query);

        Assert.Equal(whole, await board.ModelsAsync());
    });
}
