using System.Text.Json;
using AngleSharp.Dom;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>What machines read of a page: its head, and where it stands.</summary>
public class PageHeadTests
{
    private const string Base = "https://example.org/mini/";

    [Fact]
    public void Every_page_names_its_one_address_but_the_page_for_unknown_addresses()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.All(workspace.Pages().Where(page => page != "404.html"), page =>
        {
            var address = Base + page[..^"index.html".Length];
            Assert.Equal(address, workspace.Page(page).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(address, Property(workspace.Page(page), "og:url"));
        });
        Assert.Null(workspace.Page("404.html").QuerySelector("link[rel=canonical], meta[property='og:url']"));
    }

    [Fact]
    public void Every_page_has_title_description_and_picture_for_previews()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.All(workspace.Pages().Where(page => page is not ("404.html" or "about/index.html")), page =>
        {
            Assert.NotEmpty(Property(workspace.Page(page), "og:title"));
            Assert.Equal(workspace.Page(page).QuerySelector("meta[name=description]")!.GetAttribute("content"), Property(workspace.Page(page), "og:description"));
            Assert.Equal(Base + "assets/social-card.png", Property(workspace.Page(page), "og:image"));
        });
        Assert.InRange(workspace.SiteBytes("assets/social-card.png").Length, 1, 60 * 1024);
    }

    [Fact]
    public void Without_a_picture_in_the_workspace_none_is_promised()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("templates/assets/social-card.png");

        Assert.Null(workspace.Built().Page("index.html").QuerySelector("meta[property='og:image']"));
    }

    [Theory]
    [InlineData("models/alpha/index.html", "Leaderboard", "Alpha 1")]
    [InlineData("models/alpha/cases/tracking-1/index.html", "Leaderboard", "Alpha 1", "Where is it")]
    [InlineData("models/alpha/metrics/resolution/index.html", "Leaderboard", "Alpha 1", "Resolution")]
    [InlineData("cases/vip-skip/index.html", "Leaderboard", "VIP skips the checks", "vip-skip")]
    [InlineData("compare/alpha-vs-beta/index.html", "Leaderboard", "Alpha 1 against Beta 2")]
    [InlineData("methodology/index.html", "Leaderboard", "Methodology")]
    public void Breadcrumbs_are_shown_and_told_alike(string file, params string[] names)
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var page = workspace.Page(file);

        var told = Assert.Single(Data(page)).GetProperty("itemListElement").EnumerateArray().ToArray();

        Assert.Equal(names, page.QuerySelectorAll(".breadcrumbs li").Select(crumb => crumb.TextContent));
        Assert.Equal(names, told.Select(crumb => crumb.GetProperty("name").GetString()));
        Assert.Equal(Enumerable.Range(1, names.Length), told.Select(crumb => crumb.GetProperty("position").GetInt32()));
        Assert.Equal(Base + file[..^"index.html".Length], told[^1].GetProperty("item").GetString());
    }

    [Fact]
    public void A_board_is_told_as_a_data_set_only_when_every_run_is_measured()
    {
        using var simulated = SiteWorkspace.Minimal().Simulated().Built();
        using var measured = SiteWorkspace.Minimal().Built();

        Assert.Empty(Data(simulated.Page("index.html")));
        var dataset = Assert.Single(Data(measured.Page("index.html")));
        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.All(
            dataset.GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("contentUrl").GetString()!),
            address => Assert.Contains(address[Base.Length..], measured.SiteFiles()));
    }

    [Fact]
    public void A_citation_stands_on_measured_boards_only_and_names_the_data_version()
    {
        const string Citation = "citation: { authors: [Ann Author], year: 2026 }\n";
        using var simulated = SiteWorkspace.Minimal().Simulated().WithSite(Citation).Built();
        using var measured = SiteWorkspace.Minimal().WithSite(Citation).Built();

        Assert.Null(simulated.Page("index.html").QuerySelector(".citation"));
        Assert.All((string[])["index.html", "models/alpha/index.html", "methodology/index.html"], page => Assert.Equal(
            "Ann Author (2026). Mini board. Data version: Mini 1, runs up to 30 June 2026. https://example.org/mini/",
            measured.Page(page).QuerySelector("p.citation")!.TextContent));
    }

    [Fact]
    public void Nothing_is_executed_but_the_one_script_of_the_site()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.All(workspace.Pages(), page =>
        {
            var script = Assert.Single(workspace.Page(page).QuerySelectorAll("script:not([type='application/ld+json'])"));
            Assert.EndsWith("assets/site.js", script.GetAttribute("src")!, StringComparison.Ordinal);
            Assert.True(script.HasAttribute("defer"));
            Assert.Empty(script.TextContent);
            var policy = workspace.Page(page).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        });
    }

    private static string Property(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;

    private static JsonElement[] Data(IDocument page) => [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)];
}
