using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

/// <summary>Bytes over the wire: a page, its style sheet and its script, each packed by gzip at its best.</summary>
[Collection(BrowserTests.Name)]
public sealed class WeightTests(SharedBrowser browser)
{
    private const int Kibibyte = 1024;

    [BrowserFact]
    public void No_report_weighs_more_than_50_KiB() =>
        Assert.All(browser.Site.Reports, report => Assert.InRange(browser.Site.PackedWeight(report), 1, 50 * Kibibyte));

    [BrowserFact]
    public void The_leaderboard_weighs_60_KiB_at_most() => Assert.InRange(browser.Site.PackedWeight(PageKinds.Leaderboard), 1, 60 * Kibibyte);

    [BrowserFact]
    public void Evidence_weighs_30_KiB_at_most() => Assert.InRange(browser.Site.PackedWeight(PageKinds.Evidence), 1, 30 * Kibibyte);
}
