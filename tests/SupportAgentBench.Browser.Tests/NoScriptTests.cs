using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class NoScriptTests(SharedBrowser browser)
{
    private static readonly Screen WithoutScript = Screen.Laptop with { Script = false };

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_page_has_one_title_its_sections_and_its_links_without_script(string address) => browser.VisitAsync(address, WithoutScript, async visit =>
    {
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        Assert.NotEqual(0, await visit.Page.Locator("main a[href]").CountAsync());
    });

    [BrowserFact]
    public Task The_board_has_a_row_for_every_model_without_script() => browser.VisitAsync(PageKinds.Leaderboard, WithoutScript, async visit =>
    {
        foreach (var report in browser.Site.Reports)
        {
            Assert.True(await visit.Page.Locator($"table.board tbody th a[href='{report}']").IsVisibleAsync(), report);
        }
    });

    [BrowserFact]
    public Task A_figure_leads_to_its_conversations_without_script() => browser.VisitAsync(PageKinds.Report, WithoutScript, async visit =>
    {
        await visit.Page.Locator(".card a.evidence").First.ClickAsync();
        await visit.Page.Locator("table.conversations td a").First.ClickAsync();

        Assert.NotEqual(0, await visit.Page.Locator("ol.transcript > li").CountAsync());
    });

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Nothing_that_only_script_can_use_is_shown_without_it(string address) => browser.VisitAsync(address, WithoutScript, async visit =>
    {
        // A form that goes to a page of the site, and the summary of details, work without script; a lone button does not.
        var dead = visit.Page.Locator("button:visible, input:visible, select:visible");
        Assert.Equal(0, await dead.CountAsync());
    });
}
