using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

public class CostQualityChartTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string Leaderboard = "index.html";

    private IElement Section => SectionOf(board.Page(Leaderboard));

    [Fact]
    public void The_finding_counts_the_models_off_the_frontier()
    {
        var off = Section.QuerySelectorAll("tbody tr td:last-child a").Length;

        Assert.Equal($"For {off} of 14 models, another one costs no more and handled at least as many cases right.", Section.QuerySelector(".chart-finding")!.TextContent);
    }

    [Fact]
    public void Two_of_the_same_price_and_count_match_each_other()
    {
        using var workspace = SiteWorkspace.Minimal().WithTwins();
        var section = SectionOf(workspace.Built().Page(Leaderboard));

        Assert.StartsWith("For 2 of 2 models, another one costs no more", section.QuerySelector(".chart-finding")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("gap", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_model_is_one_point_that_leads_to_its_report()
    {
        string[] links = [.. Section.QuerySelectorAll("svg a").Select(point => point.GetAttribute("href")!)];

        Assert.Equal(14, links.Distinct(StringComparer.Ordinal).Count());
        Assert.All(links, link => Assert.Matches("^models/[a-z0-9-]+/$", link));
    }

    [Fact]
    public void The_frontier_is_filled_and_is_that_of_the_leaderboard() => Assert.Equal(
        board.Page(Leaderboard).QuerySelectorAll(".board tr:has(.frontier) th a").Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal),
        Section.QuerySelectorAll("svg a.best").Select(point => point.GetAttribute("href")).Order(StringComparer.Ordinal));

    [Fact]
    public void Dearer_is_farther_right_and_more_right_is_higher()
    {
        var points = Section.QuerySelectorAll("svg a svg").Select(point => (
            X: Number(point.GetAttribute("x")!.TrimEnd('%')),
            Y: Number(point.GetAttribute("y")!),
            Row: Section.QuerySelectorAll("tbody tr").Single(row => point.QuerySelector("title")!.TextContent.StartsWith(row.QuerySelector("th")!.TextContent + ":", StringComparison.Ordinal)))).ToArray();

        Assert.Equal(points.OrderBy(point => point.X).Select(point => Value(point.Row, "cost")), points.Select(point => Value(point.Row, "cost")).Order());
        Assert.Equal(
            points.OrderByDescending(point => point.Y).Select(point => Value(point.Row, "handled-right")),
            points.Select(point => Value(point.Row, "handled-right")).Order());
    }

    [Fact]
    public void The_table_holds_every_point_the_cheapest_first()
    {
        decimal[] costs = [.. Section.QuerySelectorAll("tbody tr").Select(row => Value(row, "cost"))];

        Assert.Equal(14, costs.Length);
        Assert.Equal(costs.Order(), costs);
    }

    [Fact]
    public void Who_is_off_the_frontier_is_told_who_does_as_well_for_no_more_money() =>
        Assert.All(Section.QuerySelectorAll("tbody tr"), row =>
        {
            var standing = row.QuerySelector("td:last-child")!.TextContent;
            if (row.QuerySelector("td:last-child a") is null)
            {
                Assert.Equal("on the frontier", standing);
                return;
            }

            var better = Section.QuerySelectorAll("tbody tr").Single(other => other.QuerySelector("th")!.TextContent == row.QuerySelector("td:last-child a")!.TextContent);
            Assert.True(Value(better, "cost") <= Value(row, "cost"));
            Assert.True(Value(better, "handled-right") >= Value(row, "handled-right"));
        });

    [Fact]
    public void A_picture_has_a_name_words_and_no_style()
    {
        var picture = Section.QuerySelector("figure > svg")!;

        Assert.Equal("Cost against cases handled right", picture.QuerySelector("title")!.TextContent);
        Assert.Contains("On the frontier, from the cheapest upwards: mimo-v2.5: 133/162 right, $1.90 per 1,000", picture.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Section.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Every_name_of_the_sample_finds_room_in_a_wide_column() =>
        Assert.Equal(14, Section.QuerySelectorAll("svg .wide .name").Length);

    [Fact]
    public void An_axis_that_does_not_begin_at_nought_says_so() =>
        Assert.Contains("begins at 110, not at 0", Section.QuerySelector(".chart-notes")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void With_one_price_there_is_a_sentence_and_no_picture()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var section = SectionOf(workspace.Page(Leaderboard));

        Assert.Equal("Only one model has both a price and cases handled right.", section.QuerySelector(".chart-finding")!.TextContent);
        Assert.Null(section.QuerySelector("svg"));
    }

    [Fact]
    public void Of_two_models_the_dearer_one_must_handle_more_right()
    {
        var section = Priced(alpha: "0.0021", beta: "0.002");

        Assert.Equal("Of two models, the dearer one handled more cases right.", section.QuerySelector(".chart-finding")!.TextContent);
        Assert.Equal(2, section.QuerySelectorAll("svg a.best").Length);
    }

    [Fact]
    public void A_model_that_is_dearer_and_no_better_is_off_the_frontier()
    {
        var section = Priced(alpha: "0.0021", beta: "0.01");

        Assert.Equal("For 1 of 2 models, another one costs no more and handled at least as many cases right.", section.QuerySelector(".chart-finding")!.TextContent);
        Assert.Equal("Beta 2", Assert.Single(section.QuerySelectorAll("svg a.rest .wide .name")).TextContent);
    }

    [Fact]
    public void A_model_that_costs_nothing_has_a_place_on_a_plain_axis()
    {
        var section = Priced(alpha: "0", beta: "0.01");

        Assert.Equal(2, section.QuerySelectorAll("svg a").Length);
        Assert.DoesNotContain("factors", section.QuerySelector(".chart-notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_tell_weights_where_models_differ() =>
        Assert.Contains("open weights", Priced(alpha: "0.0021", beta: "0.01").QuerySelector(".chart-legend")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Without_prices_the_sentence_says_so()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", ", \"costUsd\": 0.0021", string.Empty);
        workspace.Built();

        Assert.Equal("No model has both a price and cases handled right.", SectionOf(workspace.Page(Leaderboard)).QuerySelector(".chart-finding")!.TextContent);
    }

    /// <summary>The section of the smallest workspace, where both models have a price a conversation.</summary>
    private static IElement Priced(string alpha, string beta)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", "\"costUsd\": 0.0021", $"\"costUsd\": {alpha}");
        workspace.Files.Replace("data/runs/beta/r1.json", "\"agentMessages\": 1 }", $"\"agentMessages\": 1, \"costUsd\": {beta} }}");
        return SectionOf(workspace.Built().Page(Leaderboard));
    }

    private static IElement SectionOf(IParentNode page) => page.QuerySelector("section[aria-labelledby=cost-quality-title]")!;

    private static decimal Value(IElement row, string metric) => Number(row.QuerySelector($"[data-metric={metric}]")!.GetAttribute("value")!);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
