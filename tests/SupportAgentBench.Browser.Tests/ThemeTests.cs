using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ThemeTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_page_has_the_theme_of_the_system_until_asked(bool dark) => browser.VisitAsync(PageKinds.Text, Screen.Laptop with { Dark = dark }, async visit =>
        Assert.Equal(dark, await IsDarkAsync(visit.Page)));

    [BrowserFact]
    public Task The_switch_overrules_the_system_and_is_remembered_on_other_pages() => browser.VisitAsync(PageKinds.Text, Screen.Laptop with { Dark = true }, async visit =>
    {
        await SwitchToAsync(visit.Page, "light");
        Assert.False(await IsDarkAsync(visit.Page));

        await visit.GoAsync(PageKinds.Data);
        Assert.False(await IsDarkAsync(visit.Page));
    });

    [BrowserFact]
    public Task The_switch_tells_its_state_and_works_by_keyboard() => browser.VisitAsync(PageKinds.Text, Screen.Phone, async visit =>
    {
        var button = visit.Page.Locator("button.theme");
        await button.FocusAsync();
        foreach (var theme in (string[])["light", "dark", "auto"])
        {
            await visit.Page.Keyboard.PressAsync("Enter");
            Assert.Equal($"Theme: {theme}", await button.GetAttributeAsync("aria-label"));
        }
    });

    private static async Task SwitchToAsync(IPage page, string theme)
    {
        var button = page.Locator("button.theme");
        while (await button.GetAttributeAsync("aria-label") != $"Theme: {theme}")
        {
            await button.ClickAsync();
        }
    }

    private static async Task<bool> IsDarkAsync(IPage page)
    {
        const string Lightness = "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)";
        return await page.EvaluateAsync<double>(Lightness) < 300;
    }
}
