using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

/// <summary>Pictures for people: kept, never compared.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenshotTests(SharedBrowser browser)
{
    private static readonly int[] Widths = [360, 768, 1280];

    [ScreenshotTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_page_of_each_kind_at_three_widths_in_two_themes(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        foreach (var width in Widths)
        {
            foreach (var dark in (bool[])[false, true])
            {
                await visit.ResizeAsync(width);
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = Screen.Scheme(dark) });
                var file = Path.Combine(SampleSite.Repository, "artifacts", "screenshots", $"{PageKinds.FileName(address)}-{width}-{(dark ? "dark" : "light")}.png");
                Assert.NotEmpty(await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true }));
            }
        }
    });

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ScreenshotTheoryAttribute : TheoryAttribute
    {
        public ScreenshotTheoryAttribute() => Skip = Chromium.WhyNot
            ?? (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SAB_SCREENSHOTS")) ? "Screenshots are taken when SAB_SCREENSHOTS is set." : null);
    }
}
