using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Metrics;

/// <summary>What the page behind a figure says of conversations that do not count.</summary>
public class MetricPageTests
{
    [Fact]
    public void Every_metric_has_a_page()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.Equal(
            MetricCatalog.All.Select(metric => $"models/alpha/metrics/{metric.Id}/index.html").Order(StringComparer.Ordinal),
            workspace.Pages().Where(page => page.StartsWith("models/alpha/metrics/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_metric_without_a_value_says_why()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var page = Page(workspace, "instruction-following");

        Assert.Equal("n/a: 1 of 4 finished conversations judged, fewer than 95%", page.QuerySelector(".big")!.TextContent.Trim());
        Assert.Contains("There is no headline: 1 of 4", page.QuerySelector("section[aria-labelledby=runs] > p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolution", "left out: harness error")]
    [InlineData("over-escalation", "left out: harness error")]
    [InlineData("cost", "left out: harness error")]
    [InlineData("handled-right", "left out: harness error")]
    public void A_harness_error_is_left_out_of_everything(string metric, string words)
    {
        using var workspace = WideDesk.With(conversations => conversations["tracking-1"]["status"] = "harnessError").Built();

        var page = Page(workspace, metric);

        Assert.Equal(words, Cell(page, "tracking-1"));
        Assert.Equal("1 × harness error", LeftOut(page));
    }

    [Fact]
    public void A_case_without_a_record_is_left_out_and_leads_nowhere()
    {
        using var workspace = WideDesk.With(conversations => conversations.Remove("tracking-1")).Built();

        var page = Page(workspace, "resolution");

        Assert.Equal("no record", Cell(page, "tracking-1"));
        Assert.Null(Link(page, "tracking-1"));
        Assert.Equal("1 × no record", LeftOut(page));
    }

    [Theory]
    [InlineData("resolution", "not resolved: model error")]
    [InlineData("over-escalation", "not handed over: model error")]
    [InlineData("agent-messages", "left out: model error")]
    [InlineData("instruction-following", "left out: model error")]
    [InlineData("cost", "$0.00210")]
    public void A_model_error_is_felt_where_the_customer_feels_it(string metric, string words)
    {
        using var workspace = WideDesk.With(conversations => conversations["tracking-1"]["status"] = "modelError").Built();

        Assert.Equal(words, Cell(Page(workspace, metric), "tracking-1"));
    }

    [Fact]
    public void What_the_record_does_not_tell_is_left_out_by_its_reason()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.Equal("left out: cost unknown", Cell(Page(workspace, "cost"), "tracking-2"));
        Assert.Equal("left out: not judged", Cell(Page(workspace, "instruction-following"), "tracking-2"));
    }

    [Fact]
    public void A_must_escalate_case_that_was_judged_all_the_same_stands_apart_and_enters_no_total()
    {
        using var workspace = WideDesk.With(conversations => conversations["third-party-1"]["resolved"] = 1).Built();

        var page = Page(workspace, "resolution");

        Assert.Equal("resolved", Cell(page, "third-party-1"));
        Assert.Contains("no headline holds it", page.QuerySelector(".beyond .group")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("60", page.QuerySelector("#run-r1 td[data-label=\"Adds one\"]")!.TextContent);
    }

    [Fact]
    public void A_case_resolved_in_part_does_not_add_one()
    {
        using var workspace = WideDesk.With(conversations => conversations["tracking-1"]["resolved"] = 0.5).Built();

        Assert.NotNull(Page(workspace, "resolution").QuerySelector("#run-r1 td[data-label=\"Adds a part or all\"]"));
    }

    [Fact]
    public void Each_conversation_leads_to_its_run_on_the_page_of_its_evidence()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.EndsWith("models/alpha/cases/tracking-1/#r1-0", Link(Page(workspace, "resolution"), "tracking-1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversation_without_a_page_has_no_link_and_the_caption_says_so()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + "\nevidence: none\n");

        var page = Page(workspace.Built(), "resolution");

        Assert.Null(Link(page, "tracking-1"));
        Assert.Contains("A conversation without a link has no page.", page.QuerySelector(".conversations caption")!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Page(SiteWorkspace workspace, string metric) => workspace.Page($"models/alpha/metrics/{metric}/index.html");

    private static string Cell(IDocument page, string id) => Row(page, id).QuerySelector("td")!.TextContent;

    private static string? Link(IDocument page, string id) => Row(page, id).QuerySelector("td a")?.GetAttribute("href");

    private static string LeftOut(IDocument page) => page.QuerySelector("#run-r1 td[data-label='Left out']")!.TextContent;

    private static IElement Row(IDocument page, string id) => page.QuerySelectorAll("table.conversations tr:not(.group)")
        .Single(row => row.QuerySelector("th a")?.TextContent == id);
}
