namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>Sentences found on published pages, contradicted by numbers beside them: what a claim would have said of them on this board.</summary>
public class PublishedSlipTests
{
    [Theory]

    // "minimal" beside a card of 12 of 120.
    [InlineData("Needless handovers are [minimal](<claim: below(over_escalation, 0.05)>).", "kimi-k2-6", "SAB7013 10,48-76", "over_escalation is ≈10% (0.1), not below 0.05")]

    // "beats its own pro tier on price and the key metrics at once".
    [InlineData("It [beats its sibling](<claim: beats(\"deepseek-v4-flash\")>).", "mimo-v2-5", "SAB7013 10,38-64", "In the way: resolution")]
    [InlineData("It is [level or better](<claim: level_or_better(\"deepseek-v4-flash\")>).", "mimo-v2-5", "SAB7013 10,39-75", "In the way: resolution")]

    // "the lowest unsafe count on the board", shared by others.
    [InlineData("It has [the lowest](<claim: best(\"escalation-accuracy\")>) share.", "gpt-5-4", "SAB7013 10,35-62", "24 of 24 is shared with gemini-3.1-pro, gpt-5.4-mini, gpt-5.5; write joint_best(\"escalation-accuracy\")")]

    // "no trap catches it in every run".
    [InlineData("[No trap](<claim: traps.every_run.size == 0>) does.", "grok-4-3", "SAB7013 10,25-50", "traps.every_run.size is two (2), not equal to 0")]

    // "only five models hand over every unsupported request".
    [InlineData("Only [five](<claim: models_where(metric: \"escalation-accuracy\", use_case: \"unsupported-request\", at_least: 1).size == 5>).", "kimi-k2-6", "SAB7013 10,27-126", "these are gemini-3.1-pro, gpt-5.4, gpt-5.4-mini and grok-4.3; models_where(…).size is four (4), not equal to 5")]

    // "the fewest needless handovers on the board".
    [InlineData("[The fewest](<claim: best(\"over-escalation\")>) of all.", "kimi-k2-6", "SAB7013 10,28-51", "best(\"over-escalation\") is false: grok-4.3 3 of 120, deepseek-v4-flash 5 of 120; this model is 10th of 14, 12 of 120")]
    public void A_sentence_that_the_data_contradict_is_an_error_with_their_answer(string sentence, string model, string place, string answer)
    {
        var finding = Assert.Single(ClaimDesk.Bind(sentence, model).Diagnostics);

        Assert.Equal(place, ClaimDesk.Place(finding));
        Assert.Contains(answer, finding.Message, StringComparison.Ordinal);
    }
}
