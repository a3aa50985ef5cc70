using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

/// <summary>What an editor sees while writing.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class PreviewTests(SharedBrowser browser)
{
    private const string Verdict = "data/verdicts/kimi-k2-6.yaml";
    private const string Claim = "claim: joint_best(\"resolution\")";

    [BrowserFact]
    public Task A_sentence_changes_in_place_and_the_page_stays_where_it_is() => OnReportAsync(async (site, page) =>
    {
        // Where what is read stands on the screen: a line more above it may scroll the page, and must not move it.
        const string Place = "document.querySelector('.report-text').getBoundingClientRect().top";
        await page.EvaluateAsync("window.isSamePage = true; scrollTo({ top: document.querySelector('.report-text').offsetTop, behavior: 'instant' })");
        var place = await page.EvaluateAsync<double>(Place);

        site.Replace(Verdict, "Its ceiling is a habit.", "Its ceiling is an old habit.");
        await Assertions.Expect(page.Locator(".headline")).ToContainTextAsync("an old habit");

        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"));
        Assert.Equal(place, await page.EvaluateAsync<double>(Place), tolerance: 1);
    });

    [BrowserFact]
    public Task A_broken_claim_is_marked_told_in_the_panel_and_both_go_once_it_is_mended() => OnReportAsync(async (site, page) =>
    {
        var badge = page.Locator("sab-preview .badge");
        await Assertions.Expect(badge).Not.ToContainTextAsync("error");

        site.Replace(Verdict, Claim, "claim: best(\"over-escalation\")");
        await Assertions.Expect(badge).ToContainTextAsync("1 error");
        await Assertions.Expect(page.Locator("mark.sab-fault[data-sab-severity=error]")).ToHaveTextAsync("no model resolved more");
        await badge.ClickAsync();
        var told = page.Locator("sab-preview li[data-severity=error]");
        await Assertions.Expect(told).ToContainTextAsync("is false: grok-4.3 3 of 120");
        await Assertions.Expect(told.Locator("a")).ToHaveAttributeAsync("href", PlaceInVerdict());
        await told.GetByText("Show on the page").ClickAsync();
        await Assertions.Expect(page.Locator("mark.sab-fault[data-sab-severity=error]")).ToBeInViewportAsync();

        site.Replace(Verdict, "claim: best(\"over-escalation\")", Claim);
        await Assertions.Expect(badge).Not.ToContainTextAsync("error");
        await Assertions.Expect(page.Locator("mark.sab-fault[data-sab-severity=error]")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_style_sheet_is_exchanged_without_a_new_page() => OnReportAsync(async (site, page) =>
    {
        await page.EvaluateAsync("window.isSamePage = true");

        site.Write("templates/assets/site.css", site.Read("templates/assets/site.css") + "\nh1 { color: rgb(1, 2, 3) }\n");

        await Assertions.Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage"));
    });

    [BrowserFact]
    public Task The_order_and_the_filters_of_the_board_survive_an_edit() => OnAsync(string.Empty, async (site, page) =>
    {
        await page.Locator("th[data-sort=cost] button").ClickAsync();
        await page.Locator(".narrow > summary").ClickAsync();
        await page.Locator("[data-filter=tier]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var rows = page.Locator(".board tbody:visible th a");
        var before = await rows.AllTextContentsAsync();

        site.Replace("data/site.yaml", "\ntitle: ", "\ntitle: Another ");
        await Assertions.Expect(page.Locator(".site-name")).ToContainTextAsync("Another");

        Assert.Equal(before, await rows.AllTextContentsAsync());
        await Assertions.Expect(page.Locator("th[data-sort=cost]")).ToHaveAttributeAsync("aria-sort", SomeOrder());
    });

    [BrowserFact]
    public Task Focus_selection_and_open_details_survive_an_edit() => OnReportAsync(async (site, page) =>
    {
        await page.EvaluateAsync(
            """
            document.querySelectorAll('details').forEach(each => each.open = true);
            document.querySelector('main a[href]').focus();
            getSelection().selectAllChildren(document.querySelector('h1'));
            """);
        var open = await page.Locator("details[open]").CountAsync();

        site.Replace(Verdict, "Its ceiling is a habit.", "Its ceiling is an old habit.");
        await Assertions.Expect(page.Locator(".headline")).ToContainTextAsync("an old habit");

        Assert.Equal(open, await page.Locator("details[open]").CountAsync());
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Equal(await page.Locator("h1").TextContentAsync(), await page.EvaluateAsync<string>("getSelection().toString()"));
    });

    [BrowserFact]
    public Task The_editors_view_says_what_figures_are_bound_to_and_shows_the_notes() => OnReportAsync(async (site, page) =>
    {
        site.Write(Verdict, site.Read(Verdict) + "\nnotes: ask the lab about its prices\n");
        await page.Locator("sab-preview .badge").ClickAsync();
        await page.Locator("sab-preview").GetByLabel("Editor’s view").CheckAsync();

        await Assertions.Expect(page.Locator("sab-preview .notes")).ToContainTextAsync("ask the lab about its prices");
        await page.Locator("[data-sab-figure='escalation_accuracy.count']").First.HoverAsync();
        await Assertions.Expect(page.Locator(".sab-tip")).ToContainTextAsync("{{ escalation_accuracy.count }}");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-sab-view", "editor");
    });

    private Task OnReportAsync(Func<PreviewedSite, IPage, Task> look) => OnAsync(PageKinds.Report, look);

    private async Task OnAsync(string address, Func<PreviewedSite, IPage, Task> look)
    {
        // A machine may be busy; nothing here measures.
        Assertions.SetDefaultExpectTimeout(20_000);
        using var site = new PreviewedSite();
        await browser.VisitAsync(site.Address, address, Screen.Laptop, async visit =>
        {
            await Assertions.Expect(visit.Page.Locator("sab-preview .badge")).ToHaveAttributeAsync("data-severity", SomeSeverity());
            await look(site, visit.Page);
        });
    }

    [GeneratedRegex(@"^vscode://file/.*/data/verdicts/kimi-k2-6\.yaml:[0-9]+:[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex PlaceInVerdict();

    [GeneratedRegex("ending$", RegexOptions.None, 1000)]
    private static partial Regex SomeOrder();

    [GeneratedRegex("info|warning|error", RegexOptions.None, 1000)]
    private static partial Regex SomeSeverity();
}
