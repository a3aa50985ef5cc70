using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

/// <summary>What axe finds. A page differs between light and dark in its colours only, so the second theme is asked about these alone.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(SharedBrowser browser)
{
    private const string Everything = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";

    private const string Colours = "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Axe_finds_nothing_on_a_page_of_each_kind(string address) =>
        browser.VisitAsync(address, Screen.Laptop, async visit => Findings.AssertNone(await FindingsAsync(visit)));

    [BrowserFact]
    public Task Axe_finds_nothing_on_any_report() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        var findings = new List<string>();
        foreach (var report in browser.Site.Reports)
        {
            await visit.GoAsync(report);
            findings.AddRange((await FindingsAsync(visit)).Select(finding => $"{report} {finding}"));
        }

        Findings.AssertNone(findings);
    });

    [BrowserFact]
    public Task Axe_finds_nothing_on_a_board_without_verdicts() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        await visit.Page.EvaluateAsync("document.querySelectorAll('.gist td').forEach(cell => { cell.textContent = ''; })");

        Findings.AssertNone(await FindingsAsync(visit));
    });

    [BrowserFact]
    public Task A_keyboard_reaches_a_hand_written_table_that_scrolls() => browser.VisitAsync(PageKinds.Methodology, Screen.Laptop, async visit =>
    {
        await visit.Page.EvaluateAsync("document.querySelectorAll('.prose-table td').forEach(cell => { cell.textContent = 'word'.repeat(20); })");

        Findings.AssertNone(await FindingsAsync(visit));
    });

    private static async Task<IReadOnlyList<string>> FindingsAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(Axe);
        return
        [
            .. await FindingsAsync(visit, 1280, dark: false, Everything),
            .. await FindingsAsync(visit, 1280, dark: true, Colours),
            .. await FindingsAsync(visit, 360, dark: true, Colours),
            .. await FindingsAsync(visit, 360, dark: false, Everything),
        ];
    }

    private static async Task<IEnumerable<string>> FindingsAsync(Visit visit, int width, bool dark, string options)
    {
        await visit.ResizeAsync(width);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = Screen.Scheme(dark) });
        var found = await visit.Page.EvaluateAsync<string[]>($$"""
            async () => {
              const result = await axe.run({{options}});
              return result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target} ${node.html}`));
            }
            """);
        return found.Select(finding => $"at {width} {(dark ? "dark" : "light")}: {finding}");
    }
}
