namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>Claims of somebody who mistypes, or wants to get past the checker. A test begins at line 10, column 19.</summary>
public class FaultyClaimTests
{
    [Theory]
    [InlineData("bset(\"cost\")", "SAB7018 10,19-23", "there is no 'bset' (did you mean 'best'?)")]
    [InlineData("best(\"csot\")", "SAB7015 10,24-30", "(did you mean 'cost'?)")]
    [InlineData("best()", "SAB7015 10,19-25", "best needs a metric by its id, in quotes: best(\"over-escalation\")")]
    [InlineData("best(cost)", "SAB7015 10,24-28", "best takes a metric by its id, in quotes")]
    [InlineData("best(\"cost\", modle: \"kimi-k2-6\")", "SAB7015 10,32-50", "`best` has no parameter `modle`; did you mean `model`?")]
    [InlineData("best(\"cost\", model: \"kimi\")", "SAB7015 10,32-45", "No model on the board has the id 'kimi'")]
    [InlineData("best(\"cost\", \"kimi-k2-6\", 1)", "SAB7015 10,45-46", "`best` takes 2 arguments, not 3")]
    [InlineData("best(\"tool-calls\")", "SAB7015 10,24-36", "Neither direction of tool-calls is better")]
    [InlineData("held_all(mechanism: \"presure\")", "SAB7015 10,28-48", "(did you mean 'pressure'?)")]
    [InlineData("caught_by(\"vip-skp\")", "SAB7015 10,29-38", "(did you mean 'vip-skip'?)")]
    [InlineData("beats(\"kimi-k2-6\")", "SAB7015 10,25-36", "beats compares kimi-k2.6 with itself")]
    [InlineData("models_where(metric: \"cost\").size == 14", "SAB7015 10,19-47", "models_where needs a bound")]
    [InlineData("models_where(metric: \"cost\", at_least: 1).siez == 14", "SAB7018 10,61-65", "did you mean 'size'?")]
    [InlineData("use_case[\"adress-change\"].resolution > 0", "SAB7018 10,28-43", "did you mean 'address-change'?")]
    public void A_slip_is_an_error_at_its_place_that_says_what_would_be_right(string test, string place, string words)
    {
        // The sign cannot stand in brackets.
        var markdown = test.Contains('>', StringComparison.Ordinal) ? $"[wor](claim:{test.Replace(" ", string.Empty, StringComparison.Ordinal)})" : $"[w](<claim: {test}>)";
        var finding = Assert.Single(ClaimDesk.Bind(markdown).Diagnostics);

        Assert.Equal(place, ClaimDesk.Place(finding));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!below(over_escalation, 0.9)", "not at least 0.9")]
    [InlineData("!(resolution == model[\"gpt-5-5\"].resolution)", "not different from model.gpt-5-5.resolution")]
    [InlineData("!beats(\"minimax-m3\", model: \"deepseek-v4-flash\")", "deepseek-v4-flash against minimax-m3: costs ")]
    public void Of_a_denial_that_is_false_the_message_tells_what_it_denies(string test, string words) =>
        Assert.Contains(words, ClaimDesk.Finding(test).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("true", "SAB7017 10,19-23")]
    [InlineData("!false", "SAB7017 10,20-25")]
    [InlineData("1 == 1", "SAB7017 10,19-25")]
    [InlineData("\"a\" == \"a\"", "SAB7017 10,19-29")]
    [InlineData("best(\"cost\") || true", "SAB7017 10,35-39")]
    [InlineData("best(\"cost\") && true", "SAB7017 10,35-39")]
    [InlineData("best(\"cost\") ?? true", "SAB7017 10,19-39")]
    [InlineData("use_case[\"address-change\"].escalation_accuracy ?? true", "SAB7017 10,19-73")]
    [InlineData("(resolution ?? true) == true", "SAB7017 10,20-38")]
    [InlineData("fixed(1, \"x\") != fixed(2, \"x\")", "SAB7017 10,19-49")]
    [InlineData("\"abc\".size == 3", "SAB7017 10,19-34")]
    [InlineData("resolution == resolution", "SAB7017 10,19-43")]
    [InlineData("resolution == model[\"kimi-k2-6\"].resolution", "SAB7017 10,19-62")]
    [InlineData("model[\"kimi-k2-6\"].resolution == model[\"kimi-k2-6\"].resolution", "SAB7017 10,19-81")]
    [InlineData("model[\"grok-4-3\"].resolution == model[\"grok-4-3\"].resolution", "SAB7017 10,19-79")]
    [InlineData("resolution == resolution.count", "SAB7017 10,19-49")]
    [InlineData("at_least(resolution.pooled.count, resolution.pooled)", "SAB7015 10,19-71")]
    [InlineData("at_most(model[\"kimi-k2-6\"].cost, cost)", "SAB7015 10,19-57")]
    [InlineData("at_least(resolution, resolution)", "SAB7015 10,19-51")]
    [InlineData("at_least(1, 0.5)", "SAB7015 10,19-35")]
    [InlineData("at_least(resolution, 0)", "SAB7015 10,19-42")]
    [InlineData("at_most(resolution, 1)", "SAB7015 10,19-41")]
    [InlineData("!above(resolution, 1)", "SAB7015 10,20-40")]
    [InlineData("!below(over_escalation, 0)", "SAB7015 10,20-45")]
    [InlineData("errors != 0 - 1", "SAB7017 10,19-34")]
    [InlineData("below(over_escalation, 5)", "SAB7015 10,19-44")]
    [InlineData("below(false_handovers, 50)", "SAB7015 10,19-45")]
    [InlineData("at_most(tool[\"order_lookup\"].rate, 50)", "SAB7015 10,19-57")]
    [InlineData("at_most(tool[\"order_lookup\"].rate, 1)", "SAB7015 10,19-56")]
    [InlineData("below(board.verbosity.r, 50)", "SAB7015 10,19-47")]
    [InlineData("below(traps.caught, 50)", "SAB7015 10,19-42")]
    [InlineData("below(trap[\"vip-skip\"].caught, 50)", "SAB7015 10,19-53")]
    [InlineData("below(false_handovers, cost)", "SAB7015 10,19-47")]
    [InlineData("above(errors, 0 - 1)", "SAB7015 10,19-39")]
    [InlineData("below(resolution, cost)", "SAB7015 10,19-42")]
    [InlineData("models_where(metric: \"resolution\", at_least: 95).size == 0", "SAB7015 10,19-67")]
    [InlineData("models_where(metric: \"resolution\", at_least: 0).size == 14", "SAB7015 10,19-66")]
    public void A_test_that_cannot_fail_is_no_test(string test, string place) => Assert.Equal(place, ClaimDesk.Finding(test).Place);

    [Theory]
    [InlineData("resolution", "SAB7016 10,19-29")]
    [InlineData("resolution.count", "SAB7016 10,19-35")]
    [InlineData("\"yes\"", "SAB7016 10,19-24")]
    [InlineData("!resolution", "SAB7016 10,20-30")]
    [InlineData("best(\"cost\") && resolution", "SAB7016 10,35-45")]
    [InlineData("!best(\"cost\") || 1", "SAB7016 10,36-37")]
    [InlineData("dominates", "SAB7016 10,19-28")]
    [InlineData("models_where(metric: \"cost\", at_least: 1)", "SAB7016 10,19-60")]
    public void What_is_neither_true_nor_false_does_not_count_as_true(string test, string place) => Assert.Equal(place, ClaimDesk.Finding(test).Place);

    [Theory]
    [InlineData("at_least(resolutoin ?? 1, 0.5)", "SAB7018 10,28-38")]
    [InlineData("at_least(resolution.coutn ?? resolution, 0.5)", "SAB7018 10,39-44")]
    [InlineData("resolutoin ?? !best(\"cost\")", "SAB7018 10,19-29")]
    [InlineData("!best(\"cost\") || no_such_name", "SAB7018 10,36-48")]
    [InlineData("best(\"cost\") && no_such_name", "SAB7018 10,35-47")]
    [InlineData("at_least(resolution, 0.5) ? true : true", "SAB7015 10,45-46")]
    [InlineData("at_least(resolution, 0.5) | object.default true", "SAB7015 10,45-46")]
    [InlineData("resolution + 0.5 != 0", "SAB7015 10,30-31")]
    [InlineData("resolution * 0 == 0", "SAB7015 10,30-31")]
    [InlineData("!best(\"cost\") &&", "SAB7015 10,35-0")]
    [InlineData("", "SAB7015 10,19-0")]
    [InlineData("best(\"cost\"", "SAB7015 10,30-0")]
    [InlineData("best(\"cost) ", "SAB7015 10,24-30")]
    public void Nothing_hides_behind_an_operator(string test, string place) => Assert.Equal(place, ClaimDesk.Finding(test).Place);

    [Theory]
    [InlineData("[w](<claim: cheapest()>)", "SAB7013")]
    [InlineData("[w](<claim: cheapest()> \"a title\")", "SAB7013 SAB7007")]
    [InlineData("[w][c]\n\n[c]: <claim: cheapest()>", "SAB7019")]
    [InlineData("[c]\n\n[c]: claim:cheapest()", "SAB7019")]
    [InlineData("<claim:cheapest()>", "SAB7007")]
    [InlineData("<claim: cheapest()>", "SAB7005")]
    [InlineData("claim: cheapest()", "SAB7005")]
    [InlineData("quote:run/x/y", "SAB7005")]
    [InlineData("[w](claim: cheapest())", "SAB7005")]
    [InlineData("[w](<claim: cheapest()\n>)", "SAB7005")]
    [InlineData("[w] (<claim: cheapest()>)", "SAB7005")]
    [InlineData("[w](<claim: cheapest()>", "SAB7005")]
    [InlineData("[w](claim:cheapest()", "SAB7005")]
    [InlineData("It has [the best resolution](claim: best(\"resolution\")).", "SAB7005")]
    [InlineData("[w](<claim: \\!cheapest()>)", "SAB7019")]
    [InlineData("[w](<claim: &#33;cheapest()>)", "SAB7019")]
    [InlineData("[w](<&#99;laim: cheapest()>)", "SAB7019")]
    [InlineData("[w](<claim: best(&quot;cost&quot;)>)", "SAB7019")]
    [InlineData("[](<claim: cheapest()>)", "SAB7019 SAB7013")]
    [InlineData("[ ](<claim: cheapest()>)", "SAB7019 SAB7013")]
    [InlineData("[&nbsp;\u200b](<claim: cheapest()>)", "SAB7019 SAB7013")]
    [InlineData("[** **](<claim: cheapest()>)", "SAB7019 SAB7013")]
    [InlineData("[.](<claim: cheapest()>)", "SAB7019 SAB7013")]
    [InlineData("[{{ cost }}](<claim: cheapest()>)", "SAB7013")]
    [InlineData("[`x`](<claim: cheapest()>)", "SAB7013")]
    [InlineData("[✓](<claim: cheapest()>)", "SAB7013")]
    [InlineData("![w](<claim: cheapest()>)", "SAB7008")]
    [InlineData("[w](<Claim: cheapest()>)", "SAB7007")]
    [InlineData("[w](< claim: cheapest()>)", "SAB7007")]
    [InlineData("[a [w](<claim: cheapest()>) b](<claim: cheapest()>)", "SAB7013 SAB7005")]
    [InlineData("[w](<claim: {{ cheapest() }}>)", "SAB7015")]
    [InlineData("`[w](<claim: cheapest()>)`", "")]
    public void A_claim_of_another_form_is_never_taken_for_text(string markdown, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), ClaimDesk.Bind(markdown).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_test_as_long_or_as_deep_as_nobody_writes_it_is_an_error_and_no_crash()
    {
        Assert.StartsWith("SAB7015", ClaimDesk.Finding(new string('(', 400) + "cheapest()" + new string(')', 400)).Place, StringComparison.Ordinal);
        Assert.StartsWith("SAB7015", ClaimDesk.Finding(new string('!', 900) + "cheapest()").Place, StringComparison.Ordinal);
        Assert.StartsWith("SAB7015", ClaimDesk.Finding(string.Join(" && ", Enumerable.Repeat("cheapest()", 500))).Place, StringComparison.Ordinal);
        Assert.StartsWith("SAB7015", ClaimDesk.Finding("best(" + new string('[', 900)).Place, StringComparison.Ordinal);
        Assert.StartsWith("SAB7015", ClaimDesk.Finding("a" + new string('.', 900)).Place, StringComparison.Ordinal);
    }
}
