using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>What a claim may say, and how a page shows it.</summary>
public class ClaimTests
{
    [Theory]
    [InlineData("cheapest()", "mimo-v2-5")]
    [InlineData("worst(\"cost\")", "gpt-5-5")]
    [InlineData("best(\"cost\", model: \"mimo-v2-5\")", "kimi-k2-6")]
    [InlineData("!cheapest()", "kimi-k2-6")]
    [InlineData("ahead_of(\"gpt-5-5\", \"cost\")", "kimi-k2-6")]
    [InlineData("held_all(mechanism: \"pressure\")", "grok-4-3")]
    [InlineData("caught_by(\"damaged-no-proof\")", "kimi-k2-6")]
    [InlineData("!held_all()", "kimi-k2-6")]
    [InlineData("below(over_escalation, 0.101) && at_least(over_escalation, 0.1)", "kimi-k2-6")]
    [InlineData("at_most(model[\"grok-4-3\"].over_escalation, 0.025)", "kimi-k2-6")]
    [InlineData("above(resolution.pooled, 0.9)", "kimi-k2-6")]
    [InlineData("below(0.9, resolution)", "kimi-k2-6")]
    [InlineData("traps.distinct == 6", "kimi-k2-6")]
    [InlineData("above(traps.distinct, traps.every_run.size)", "kimi-k2-6")]
    [InlineData("escalation_accuracy == 23/24", "kimi-k2-6")]
    [InlineData("at_least(escalation_accuracy, 23/24) && at_most(escalation_accuracy, 23/24)", "kimi-k2-6")]
    [InlineData("models_where(metric: \"resolution\", at_least: 0.95).size == 5", "kimi-k2-6")]
    [InlineData("models_where(metric: \"escalation-accuracy\", use_case: \"unsupported-request\", at_least: 1).size != 5", "kimi-k2-6")]
    [InlineData("models_where(metric: \"cost\", above: 1000).size == 0", "kimi-k2-6")]
    [InlineData("dominates.level.size == 0 && (dominated_by.level.size == 0 || cheapest())", "kimi-k2-6")]
    [InlineData("below(false_handovers, 0.5)", "kimi-k2-6")]
    [InlineData("below(board.verbosity.r, 0)", "kimi-k2-6")]
    [InlineData("above(board.verbosity.r, 0 - 0.9)", "kimi-k2-6")]
    [InlineData("board.models == 14", "kimi-k2-6")]
    [InlineData("model.lab == \"Moonshot AI\"", "kimi-k2-6")]
    [InlineData("at_least(tool[\"order_lookup\"].rate ?? 1, 0.2)", "kimi-k2-6")]
    public void A_test_that_holds_and_is_told_apart_draws_nothing(string test, string model)
    {
        var (body, diagnostics) = ClaimDesk.Bind($"[words](<claim: {test}>)", model);

        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Contains("<span class=\"claim\">", body.ToString(), StringComparison.Ordinal);
        Assert.Equal("words", body.Text);
    }

    [Theory]
    [InlineData("[words](claim:cheapest())")]
    [InlineData("[words](claim:best(\"cost\"))")]
    [InlineData("[words](claim:cost<2)")]
    [InlineData("[words](claim:1<cost<=1.9)")]
    [InlineData("[words](<claim:cheapest()>)")]
    [InlineData("[words](<claim:   cheapest()  >)")]
    [InlineData("| a |\n|---|\n| [words](<claim: cheapest() || held_all()>) |")]
    [InlineData("> - *[words](<claim: cheapest()>)*")]
    public void The_brackets_around_the_address_may_be_left_out_where_it_holds_no_blank(string markdown) =>
        Assert.Matches("<span class=\"claim\"><a href=\"(#metric-cost|../../models/mimo-v2-5/metrics/cost/)\">words</a><span class=\"note\">", ClaimDesk.Html(markdown, "mimo-v2-5"));

    [Fact]
    public void What_holds_in_these_runs_only_is_an_info_and_marked_in_words_on_the_page()
    {
        var (body, diagnostics) = ClaimDesk.Bind("It has [the fewest handovers](<claim: best(\"over-escalation\")>).", "grok-4-3");

        var info = Assert.Single(diagnostics);
        Assert.Equal(("SAB7014", Severity.Info), (info.Descriptor.Id, info.Severity));
        Assert.Equal(
            "<p>It has <span class=\"claim open\"><a href=\"#metric-over-escalation\">the fewest handovers</a><span class=\"note\">"
            + "<span class=\"tested\"> (Tested. Over-escalation: grok-4.3 3 of 120, deepseek-v4-flash 5 of 120, deepseek-v4-pro 6 of 120. <a href=\"../../models/grok-4-3/metrics/over-escalation/\">The conversations</a>.)</span>"
            + " <span class=\"claim-note\">(in these runs; not separable from deepseek-v4-flash and 11 more models)</span></span></span>.</p>\n",
            body.ToString());
        Assert.Equal("It has the fewest handovers (in these runs).", body.Text);
    }

    [Theory]
    [InlineData("ahead_of(\"kimi-k2-6\", \"over-escalation\")", "not separable from kimi-k2.6")]
    [InlineData("above(handled_right, model[\"kimi-k2-6\"].handled_right)", "not separable from kimi-k2.6")]
    [InlineData("above(model[\"grok-4-3\"].handled_right, model[\"kimi-k2-6\"].handled_right)", "not separable from kimi-k2.6")]
    [InlineData("level_with(\"kimi-k2-6\", \"resolution\")", "not shown to be level with kimi-k2.6")]
    [InlineData("!best(\"unsafe-actions\")", "not separable from")]
    [InlineData("(level_with(\"kimi-k2-6\", \"resolution\") || cheapest()) != false", "not shown to be level with kimi-k2.6")]
    [InlineData("level_with(\"kimi-k2-6\", \"resolution\") && ahead_of(\"gpt-5-4-mini\", \"agent-messages\")", "not shown to be level with kimi-k2.6; not separable from gpt-5.4-mini")]
    public void Every_comparison_of_models_is_held_against_the_tests_of_the_pair(string test, string words) =>
        Assert.Contains(words, ClaimDesk.Finding(test, "grok-4-3").Message, StringComparison.Ordinal);

    [Fact]
    public void A_cost_is_compared_with_the_bound_of_a_tier() =>
        Assert.Empty(ClaimDesk.Bind("[w](<claim: above(cost, board.tier[\"$\"].below)>)").Diagnostics);

    [Fact]
    public void One_part_that_is_told_apart_is_enough_where_one_is_asked() =>
        Assert.Empty(ClaimDesk.Bind("[w](<claim: best(\"over-escalation\") || ahead_of(\"gpt-5-5\", \"cost\")>)", "grok-4-3").Diagnostics);

    [Fact]
    public void A_figure_inside_a_claim_has_no_link_of_its_own() =>
        Assert.StartsWith(
            "<p><span class=\"claim\"><a href=\"#metric-cost\">the least, <data class=\"figure\" value=\"1.9\" data-metric=\"cost\">≈$1.90</data></a><span class=\"note\">",
            ClaimDesk.Html("[the least, {{ cost }}](<claim: cheapest()>)", "mimo-v2-5"),
            StringComparison.Ordinal);

    [Fact]
    public void A_heading_and_a_title_carry_the_mark_without_a_link() =>
        Assert.Contains(
            "><span class=\"claim\">Cheapest</span></h3>", ClaimDesk.Html("### [Cheapest](<claim: cheapest()>)", "mimo-v2-5"), StringComparison.Ordinal);

    [Fact]
    public void On_a_page_the_claim_names_its_model()
    {
        Assert.Empty(ClaimDesk.OnPage("[w](<claim: cheapest(model: \"mimo-v2-5\")>)"));
        var missing = Assert.Single(ClaimDesk.OnPage("[w](<claim: best(\"cost\")>)"));
        Assert.Equal("SAB7015 10,19-31", ClaimDesk.Place(missing));
        Assert.Equal("This text speaks of no single model: name one, best(\"over-escalation\", model: \"…\")", missing.Message);
    }
}
