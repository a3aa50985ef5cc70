using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Leaderboard;

/// <summary>The board as a table: on the leaderboard, in other orders, and narrowed to models close to the best.</summary>
public class BoardTableTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string Index = "index.html";

    [Fact]
    public void Every_row_has_its_figures_a_rank_and_the_verdict_in_one_line() => Assert.All(Rows(Index), row =>
    {
        Assert.Equal(7, row.QuerySelectorAll("td.number").Length);
        Assert.NotEmpty(row.QuerySelector("td.place .rank")!.TextContent);
        Assert.EndsWith(".", row.QuerySelector("tr.gist td")!.TextContent, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_cell_says_in_words_what_its_line_draws() => Assert.All(board.Page(Index).QuerySelectorAll(".board td.number:has(svg)"), cell =>
        Assert.Matches("^likely [^;]+; runs [^;]+$", cell.QuerySelector(".visually-hidden:has(.interval)")!.TextContent));

    [Fact]
    public void A_row_carries_the_ranks_that_other_orders_show() => Assert.All(
        Rows(Index),
        row => Assert.Equal(
            row.QuerySelector("td.place .rank")!.TextContent,
            row.QuerySelector("td[data-label='Over-escalation']")!.GetAttribute("data-rank")));

    [Fact]
    public void Bracketed_rows_are_those_whose_cell_of_the_sorted_metric_is_marked()
    {
        Assert.Contains(Rows(Index), row => row.ClassList.Contains("tied"));
        Assert.All(Rows(Index), row =>
        {
            Assert.Equal(row.ClassList.Contains("tied"), row.QuerySelector("td[data-label='Over-escalation']")!.HasAttribute("data-tied"));
            Assert.Equal(row.ClassList.Contains("tied"), row.QuerySelector("td.place")!.TextContent.EndsWith("no test tells it from the first", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("resolution", true)]
    [InlineData("unsafe-actions", false)]
    [InlineData("cost", false)]
    public void A_page_of_an_order_shows_all_models_the_best_first(string metric, bool highIsBetter)
    {
        decimal[] values = [.. Values($"by/{metric}/index.html", metric)];

        Assert.Equal(Rows(Index).Count, values.Length);
        Assert.Equal(highIsBetter ? values.OrderDescending() : values.Order(), values);
        Assert.Equal(highIsBetter ? "descending" : "ascending", Sorted($"by/{metric}/index.html", metric));
    }

    [Fact]
    public void A_page_of_models_close_to_the_best_shows_those_and_no_others_the_cheapest_first()
    {
        const string Page = "floors/escalation-accuracy/index.html";
        decimal[] costs = [.. Values(Page, "cost")];

        Assert.Equal("Models with escalation accuracy at least 23 of 24", board.Page(Page).QuerySelector("h1")!.TextContent);
        Assert.All(Values(Page, "escalation-accuracy"), value => Assert.InRange(value, 0.958m, 1));
        Assert.Equal(Values(Index, "escalation-accuracy").Count(value => value > 0.958m), costs.Length);
        Assert.Equal(costs.Order(), costs);
    }

    [Fact]
    public void The_leaderboard_and_every_such_page_link_to_all_of_them_and_say_which_one_they_are()
    {
        string[] expected = [.. board.Pages.Where(file => file.StartsWith("by/", StringComparison.Ordinal) || file.StartsWith("floors/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        Assert.Equal(13, expected.Length);
        Assert.All(expected.Append(Index), file =>
        {
            var root = new Uri("https://site.test/");
            var links = board.Page(file).QuerySelectorAll(".orders a").ToArray();
            Assert.Equal(expected, links.Select(link => new Uri(new Uri(root, file), link.GetAttribute("href")!).AbsolutePath[1..] + "index.html").Order(StringComparer.Ordinal));
            Assert.Equal(file == Index ? 0 : 1, links.Count(link => link.HasAttribute("aria-current")));
        });
    }

    [Fact]
    public void What_a_script_can_narrow_by_sleeps_in_a_template()
    {
        var page = board.Page(Index);

        Assert.Empty(page.QuerySelectorAll("select, button"));
        Assert.NotNull(page.QuerySelector("template#board-filters"));
    }

    [Fact]
    public void One_model_needs_no_order_and_no_filter()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("data/runs/beta/r1.json");
        var page = workspace.Built().Page(Index);

        Assert.Null(page.QuerySelector(".orders, template"));
        Assert.DoesNotContain("bracket", page.QuerySelector(".board caption")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.Pages(), file => file.StartsWith("by/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trophy", 1)]
    [InlineData("none-such", 0)]
    public void A_badge_has_the_icon_it_asks_for_where_there_is_one(string icon, int drawn)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/benchmark.yaml", workspace.Files.Read("data/benchmark.yaml") + $"badges: [{{ id: pick, name: The pick, icon: {icon}, when: \"escalation_accuracy >= 0.9\" }}]\n");
        workspace.Built();

        var badges = workspace.Page(Index).QuerySelectorAll(".badge").Concat(workspace.Page("models/alpha/index.html").QuerySelectorAll(".badge")).ToArray();

        Assert.Equal(["The pick", "The pick"], badges.Select(badge => badge.TextContent.Trim()));
        Assert.All(badges, badge => Assert.Equal(drawn, badge.QuerySelectorAll("svg[aria-hidden=true] path").Length));
    }

    [Fact]
    public void What_was_not_scored_is_counted_over_the_runs_that_the_count_beside_it_is_of()
    {
        using var workspace = WideDesk.With(conversations => conversations["tracking-1"]["status"] = "harnessError");
        workspace.Files.Write("data/runs/alpha/r2.json", workspace.Files.Read("data/runs/alpha/r1.json").Replace("\"run\":\"r1\"", "\"run\":\"r2\"", StringComparison.Ordinal));

        var cell = workspace.Built().Page(Index).QuerySelectorAll(".board td").Single(each => each.GetAttribute("data-label") == "Cases handled right");

        Assert.Contains("of\u00a0122\u00a0in\u00a0all, 2 not scored", cell.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_site_orders_by_has_a_column_whatever_it_is()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.WithSite("defaultSort: agent-messages");
        var page = workspace.Built().Page(Index);

        Assert.Equal("agent-messages", page.QuerySelector("thead [aria-sort]")!.GetAttribute("data-sort"));
        Assert.Equal("Rank on agent messages", page.QuerySelector("thead .place")!.TextContent);
        Assert.Contains("by/agent-messages/index.html", workspace.Pages());
    }

    private List<IElement> Rows(string file) => [.. board.Page(file).QuerySelectorAll(".board tbody")];

    private IEnumerable<decimal> Values(string file, string metric) => Rows(file)
        .Select(row => decimal.Parse(row.QuerySelector($"data[data-metric={metric}]")!.GetAttribute("value")!, CultureInfo.InvariantCulture));

    private string? Sorted(string file, string metric) => board.Page(file).QuerySelector($"th[data-sort={metric}]")!.GetAttribute("aria-sort");
}
