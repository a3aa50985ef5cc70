using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed partial class PrintTests(SharedBrowser browser)
{
    [BrowserFact]
    public Task A_report_prints_to_three_or_four_pages() => browser.VisitAsync(PageKinds.Report, Screen.Laptop, async visit =>
    {
        var margin = new Margin { Top = "14mm", Right = "14mm", Bottom = "14mm", Left = "14mm" };

        var document = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4", Margin = margin });

        Assert.InRange(PageObject().Count(Encoding.Latin1.GetString(document)), 3, 4);
    });

    [BrowserFact]
    public Task A_print_shows_no_controls() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('nav a, .skip-link, button, input, select')].filter(element => element.checkVisibility()).length"));
    });

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_print_shows_no_head_of_what_is_folded_away(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        // A call of a tool says by its name alone what was done.
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('details:not([open], .call) > summary')].filter(element => element.checkVisibility()).length"));
    });

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageObject();
}
