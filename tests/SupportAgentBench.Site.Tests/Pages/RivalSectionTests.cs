using AngleSharp.Dom;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

public class RivalSectionTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    [Theory]
    [InlineData("Next cheaper: qwen3.7-plus.", "Costs 13% less: $7.10 per 1,000 against $8.20.")]
    [InlineData("Next dearer: grok-4.3.", "Costs 17% more: $9.60 per 1,000 against $8.20.")]
    public void One_line_tells_what_a_rival_costs_and_whether_the_difference_is_real(string rival, string price)
    {
        var line = Section(SampleBoard.Kimi).QuerySelectorAll(".rivals li")
            .Select(item => SampleBoard.Squeezed(item.TextContent))
            .Single(text => text.StartsWith(rival, StringComparison.Ordinal));

        Assert.Contains(price, line, StringComparison.Ordinal);
        Assert.Matches("Cases handled right: (too close to call|kimi-k2.6 is (ahead|behind|level))", line);
    }

    [Fact]
    public void The_cheapest_model_has_no_cheaper_rival() =>
        Assert.DoesNotContain("Next cheaper", Section(SampleBoard.Mimo).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Every_key_metric_and_the_cases_handled_right_have_a_verdict_against_every_rival() =>
        Assert.All(Reports(), file =>
        {
            var table = Section(file).QuerySelector("table.verdicts")!;
            var rivals = table.QuerySelectorAll("thead th").Length - 1;
            Assert.Equal(6, table.QuerySelectorAll("tbody tr:not(.links)").Length);
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(rivals, row.QuerySelectorAll("td").Length));
            Assert.All(table.QuerySelectorAll("td .verdict"), verdict => Assert.Matches(
                @"^(too close to call|level within .+|(ahead|behind) by .+ \(.+ to .+\)|(ahead|behind) by a small margin, .+ \(.+ to .+\))$",
                verdict.TextContent));
        });

    [Fact]
    public void A_rival_is_linked_to_the_page_of_the_two() =>
        Assert.Contains(
            Section(SampleBoard.Kimi).QuerySelectorAll("table.verdicts a"),
            link => link.GetAttribute("href") == "../../compare/grok-4-3-vs-kimi-k2-6/");

    [Fact]
    public void No_page_of_two_is_linked_where_none_is_planned()
    {
        using var workspace = SiteWorkspace.SampleBoard();
        workspace.Files.Replace("data/site.yaml", "compare: all", "compare: none");
        workspace.Built();

        Assert.DoesNotContain("compare/", workspace.Page(SampleBoard.Kimi).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Report on mimo-v2.5-pro", workspace.Page(SampleBoard.Mimo).QuerySelector("[aria-labelledby=compares] h4 + .rivals")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_names_the_metric_and_the_gap() =>
        Assert.Contains(
            Section(SampleBoard.Mimo).QuerySelectorAll(".rivals li").Select(item => SampleBoard.Squeezed(item.TextContent)),
            text => text == "mimo-v2.5 costs 42% less than mimo-v2.5-pro and is at least as good on four of five key metrics. In the way: over-escalation, 0.8 points worse. Both in detail: against mimo-v2.5-pro");

    [Fact]
    public void It_leads_to_the_figures_behind_it()
    {
        var link = Section(SampleBoard.Mimo).QuerySelectorAll(".rivals li").Single(item => item.TextContent.Contains("In the way: over-escalation, 0.8", StringComparison.Ordinal)).QuerySelector("a")!;

        Assert.Equal("../../compare/mimo-v2-5-vs-mimo-v2-5-pro/", link.GetAttribute("href"));
    }

    [Fact]
    public void Nothing_stands_in_the_way_between_two_of_the_same_figures()
    {
        using var workspace = SiteWorkspace.Minimal().WithTwins();
        workspace.Files.Write("data/benchmark.yaml", workspace.Files.Read("data/benchmark.yaml") + "comparison: { keyMetrics: [resolution, over-escalation] }\n");

        Assert.Contains(
            RivalsOf(workspace.Built(), "alpha").QuerySelectorAll(".rivals li").Select(item => item.TextContent),
            text => text == "Alpha 1 costs as much as Beta 2 and is at least as good on two of two key metrics. Neither is better value: no figure tells them apart. Both in detail: against Beta 2");
    }

    [Fact]
    public void Key_metrics_that_could_not_be_tested_are_counted()
    {
        var shipped = Prose.Claims.ClaimDesk.Board;
        var untested = shipped with
        {
            Comparison = shipped.Comparison! with
            {
                Pairs = [.. shipped.Comparison!.Pairs.Select(pair => pair with { Differences = [.. pair.Differences.Select((difference, index) => index == 0 ? null : difference)] })],
            },
        };

        Assert.Contains("; one n/a.", new RivalWords(untested).Line(untested.Models[0], untested.Models[1]), StringComparison.Ordinal);
    }

    /// <summary>Better value goes by the headlines of middle runs; here the tests over all runs put the cheaper one behind on every key metric.</summary>
    [Fact]
    public void A_claim_of_better_value_says_where_the_tests_over_all_runs_are_against_it()
    {
        var shipped = Prose.Claims.ClaimDesk.Board;
        var relation = ValueRelations.Between(shipped, shipped.Models[0].Model.Id, shipped.Models[1].Model.Id)! with { IsStrict = true, IsLevel = false };
        var opposed = shipped with
        {
            Comparison = shipped.Comparison! with
            {
                Pairs = [.. shipped.Comparison!.Pairs.Select(pair => pair with { Differences = [.. pair.Differences.Select(difference => difference is null ? null : difference with { Verdict = pair.A == relation.Cheaper ? PairVerdict.Behind : PairVerdict.Ahead })] })],
            },
        };

        Assert.Contains("at least as good on all five, though over all runs behind on resolution, ", new ValueWords(opposed).Claim(relation), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_model_takes_part_in_no_comparison_of_value_is_said_once()
    {
        using var workspace = SiteWorkspace.Minimal().WithTwins();

        var text = RivalsOf(workspace.Built(), "alpha").TextContent;

        Assert.Contains("n/a: Instruction-following: 1 of 4 finished conversations judged, fewer than 95%.", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("n/a: Instruction-following").Length);
    }

    [Fact]
    public void The_path_starts_at_the_cheapest_model_by_construction() =>
        Assert.Contains("by construction", Section(SampleBoard.Mimo).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Two_models_of_which_one_dominates_show_it_both_ways_with_their_figures()
    {
        var claims = Reports().SelectMany(file => Section(file).QuerySelectorAll("details.claim")).ToArray();
        var over = claims.Count(claim => claim.TextContent.Contains("Better value than", StringComparison.Ordinal));

        Assert.NotEmpty(claims);
        Assert.Equal(claims.Length, over * 2);
        Assert.All(claims, claim => Assert.Equal(6, claim.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public void The_section_stands_in_the_table_of_contents_once() =>
        Assert.Single(board.Page(SampleBoard.Kimi).QuerySelectorAll(".contents a"), link => link.TextContent == "How it compares");

    [Fact]
    public void The_only_model_has_nothing_to_be_compared_with_and_says_so()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("data/runs/beta/r1.json");
        workspace.Built();

        var section = workspace.Page("models/alpha/index.html").QuerySelector("section[aria-labelledby=compares]")!;

        Assert.Contains("only model on the board", section.TextContent, StringComparison.Ordinal);
        Assert.Empty(section.QuerySelectorAll("table"));
    }

    [Fact]
    public void Models_without_a_price_are_compared_all_the_same()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", ", \"costUsd\": 0.0021", string.Empty);
        workspace.Built();

        Assert.Contains(
            "Price n/a",
            workspace.Page("models/alpha/index.html").QuerySelector("section[aria-labelledby=compares]")!.TextContent,
            StringComparison.Ordinal);
    }

    private static IElement RivalsOf(SiteWorkspace workspace, string model) =>
        workspace.Page($"models/{model}/index.html").QuerySelector("section[aria-labelledby=compares]")!;

    private IElement Section(string file) => board.Page(file).QuerySelector("section[aria-labelledby=compares]")!;

    private IEnumerable<string> Reports() => board.Pages.Where(file => file.StartsWith("models/", StringComparison.Ordinal) && file.Count(c => c == '/') == 2);
}
