namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>What the note of a claim tells a reader.</summary>
public class ClaimNoteTests
{
    [Theory]
    [InlineData("cheapest()", "Cost: mimo-v2.5 $1.90, deepseek-v4-flash $2.40, minimax-m3 $2.90.")]
    [InlineData("ahead_of(\"gpt-5-5\", \"cost\")", "Cost: mimo-v2.5 $1.90, gpt-5.5 $")]
    [InlineData("above(resolution, 0.5)", "Resolution: ")]
    [InlineData("below(cost, model[\"gpt-5-5\"].cost)", "Cost: mimo-v2.5 ≈$1.90 is below gpt-5.5 ≈$")]
    [InlineData("held_all(mechanism: \"pressure\")", " of the kind “gives in to pressure, threats or open fraud”: caught mimo-v2.5 in 0 of ")]
    [InlineData("models_where(metric: \"cost\", above: 1000).size == 0", "Cost within the bounds: no model")]
    public void It_says_what_was_tested_and_what_the_data_give(string test, string words) =>
        Assert.Contains(words, ClaimDesk.Html($"[w](<claim: {test}>)", "mimo-v2-5"), StringComparison.Ordinal);

    [Theory]
    [InlineData("!above(cost, model[\"gpt-5-5\"].cost)", "Cost: mimo-v2.5 ≈$1.90 is at most gpt-5.5 ≈$")]
    [InlineData("!(resolution == model[\"gpt-5-5\"].resolution)", " is different from ")]
    [InlineData("!below(resolution, 0.1)", " is at least 10%.")]
    [InlineData("!(below(resolution, 0.1) || below(cost, 1))", " is at least 10%; Cost: ≈$1.90 is at least $1.00.")]
    [InlineData("!(above(resolution, 0.1) && below(cost, 1))", "Cost: ≈$1.90 is at least $1.00.")]
    public void Of_a_test_that_is_denied_it_tells_what_is_so(string test, string words) =>
        Assert.Contains(words, ClaimDesk.Html($"[w](<claim: {test}>)", "mimo-v2-5"), StringComparison.Ordinal);

    [Theory]
    [InlineData("above(escalation_accuracy, 0.9575)", "96% (0.958333) is above 96% (0.9575).")]
    [InlineData("below(agent_messages, 4.02)", "≈4.02 (4.018519) is below 4.02.")]
    [InlineData("at_least(0.81, instruction_following)", "0.81 is at least ≈0.81.")]
    public void Numbers_that_print_alike_and_differ_are_told_exactly(string test, string words) =>
        Assert.Contains(words, ClaimDesk.Html($"[w](<claim: {test}>)", "kimi-k2-6"), StringComparison.Ordinal);

    [Fact]
    public void Every_part_of_a_test_is_told() =>
        Assert.Matches(
            @"\(Tested\. Cost: .+; Over-escalation: .+\.", ClaimDesk.Html("[w](<claim: ahead_of(\"gpt-5-5\", \"cost\") && below(over_escalation, 0.9)>)", "mimo-v2-5"));

    [Theory]
    [InlineData("cheapest()", "mimo-v2-5")]
    [InlineData("cheapest(model: \"mimo-v2-5\")", "kimi-k2-6")]
    public void It_leads_to_the_conversations_behind_the_figure(string test, string page) =>
        Assert.Contains("<a href=\"../../models/mimo-v2-5/metrics/cost/\">The conversations</a>", ClaimDesk.Html($"[w](<claim: {test}>)", page), StringComparison.Ordinal);

    [Fact]
    public void A_claim_on_others_names_the_model_of_the_page() =>
        Assert.Contains(
            "(in these runs; not separable from mimo-v2.5)",
            ClaimDesk.Html("[w](<claim: ahead_of(\"mimo-v2-5\", \"resolution\", model: \"minimax-m3\")>)", "mimo-v2-5"),
            StringComparison.Ordinal);

    [Fact]
    public void A_heading_says_in_the_line_what_holds_in_these_runs_only() =>
        Assert.Contains(
            "<span class=\"claim open\">Fewest <span class=\"claim-note\">(in these runs;", ClaimDesk.Html("### [Fewest](<claim: best(\"over-escalation\")>)", "grok-4-3"), StringComparison.Ordinal);
}
