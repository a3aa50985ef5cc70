using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SafetyTests(SharedBrowser browser)
{
    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_page_asks_for_three_files_at_most_and_for_none_elsewhere(string address) => browser.VisitAsync(address, Screen.Laptop, visit =>
    {
        Assert.InRange(visit.Requests.Count, 1, 3);
        Assert.All(visit.Requests, request => Assert.StartsWith(browser.Site.Address.AbsoluteUri, request.AbsoluteUri, StringComparison.Ordinal));
        return Task.CompletedTask;
    });

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_page_forbids_and_has_no_script_or_style_of_its_own(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        var policy = await visit.Page.Locator("meta[http-equiv='Content-Security-Policy']").GetAttributeAsync("content");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        const string Inline = """
            () => [...document.querySelectorAll('*')]
              .filter(element => element.localName === 'style' || element.localName === 'script' && !element.src && element.type !== 'application/ld+json'
                || [...element.attributes].some(attribute => attribute.name === 'style' || attribute.name.startsWith('on')))
              .map(element => element.outerHTML.slice(0, 120))
            """;
        Findings.AssertNone(await visit.Page.EvaluateAsync<string[]>(Inline));
    });
}
