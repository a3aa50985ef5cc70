using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class FilterTests(SharedBrowser browser)
{
    [BrowserFact]
    public Task A_lab_leaves_its_models() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        var all = await board.ModelsAsync();
        await board.NarrowAsync("lab", new SelectOptionValue { Label = "OpenAI" });

        var left = await board.ModelsAsync();
        Assert.NotEmpty(left);
        Assert.All(left, model => Assert.StartsWith("gpt-", model, StringComparison.Ordinal));
        Assert.Equal(all.Count(model => model.StartsWith("gpt-", StringComparison.Ordinal)), left.Count);
    });

    [BrowserFact]
    public Task A_floor_leaves_the_models_that_reach_it() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        var floor = await visit.Page.Locator("[data-filter=floor] option[value^='resolution:']").Last.GetAttributeAsync("value");
        await board.NarrowAsync("floor", new SelectOptionValue { Value = floor });

        var least = double.Parse(floor!.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.All(await board.ValuesAsync("resolution"), value => Assert.True(value >= least));
    });

    [BrowserFact]
    public Task How_many_are_left_is_told_and_a_button_brings_the_rest_back() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var board = new Board(visit);
        var all = await board.ModelsAsync();
        await board.NarrowAsync("lab", new SelectOptionValue { Label = "OpenAI" });
        Assert.StartsWith($"{(await board.ModelsAsync()).Count} of {all.Count} models", await visit.Page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Page.Locator(".reset").ClickAsync();
        Assert.Equal(all, await board.ModelsAsync());
    });
}
