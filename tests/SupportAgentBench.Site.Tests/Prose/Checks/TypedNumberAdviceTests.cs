using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Tests.Prose.Checks;

/// <summary>What is said of a typed number, and what is offered instead.</summary>
public class TypedNumberAdviceTests
{
    [Theory]
    [InlineData("It resolved 94% of it.", "\"94%\" is typed; resolution prints ≈94% here")]
    [InlineData("It resolved 17 of 18.", "\"17 of 18\" is typed; resolution.count prints 17 of 18 here")]
    [InlineData("It resolved 17/18.", "resolution.count prints 17 of 18 here")]
    [InlineData("Resolution is at ninety-four percent.", "\"ninety-four percent\" is typed; resolution prints ≈94% here")]
    [InlineData("It costs $8.20 there.", "cost prints ≈$8.20 here: write {{ cost }}")]
    [InlineData("Runs lie in 89–94%.", "resolution.range prints 89–94% here")]
    [InlineData("It fell for 5 of 12 traps.", "traps.caught prints 5 of 12 here")]
    public void The_figure_that_prints_it_is_named(string sentence, string told) =>
        Assert.Contains(told, ProseDesk.Message(sentence), StringComparison.Ordinal);

    [Theory]
    [InlineData("It resolved 92.6% of them.", "\"92.6%\" is typed; resolution.pooled is 50 of 54, 92.6%; the headline is 17 of 18")]
    [InlineData("It resolved 50 of 54.", "resolution.pooled is 50 of 54; the headline is 17 of 18")]
    public void A_pooled_value_is_held_against_the_headline(string sentence, string told) =>
        Assert.EndsWith(told, ProseDesk.Message(sentence), StringComparison.Ordinal);

    [Fact]
    public void A_fraction_is_quoted_as_it_is_typed() =>
        Assert.StartsWith("\"⅞\" is typed", ProseDesk.Message("It keeps ⅞ of the cases."), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_more_decimals_is_found() =>
        Assert.Contains("resolution is 94.4% and prints ≈94%: write {{ resolution }}", ProseDesk.Message("Resolution is 94.4% here."), StringComparison.Ordinal);

    [Fact]
    public void The_metric_that_the_sentence_names_is_the_first_one_offered() =>
        Assert.Contains("sentiment prints 0.97", ProseDesk.Message("Customers leave with a sentiment of 0.97."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Its sentiment is twice that.", "say it with figures, such as sentiment, 0.97, or as a claim")]
    [InlineData("It resolved 71% of it.", "no figure prints it; the nearest is")]
    [InlineData("The sentiment is 0.41.", "the nearest is sentiment, 0.97")]
    [InlineData("It was 16/18.", "no figure prints it; the nearest is resolution.count, 17 of 18")]
    [InlineData("Of resolution it has 16 of 18.", "no figure prints it; the nearest is resolution.count, 17 of 18")]
    [InlineData("It was 12 of 17.", "no figure prints it; the nearest is")]
    [InlineData("It was 1 of 0.", "no figure prints it; the nearest is")]
    [InlineData("It was 99999999999999999999999999999999 of 18.", "write the name of a figure, or a claim")]
    [InlineData("It costs twice as much.", "write the name of a figure, or a claim")]
    public void Where_none_is_the_same_the_nearest_metric_is_named(string sentence, string told) =>
        Assert.Contains(told, ProseDesk.Message(sentence), StringComparison.Ordinal);

    [Fact]
    public void A_model_named_in_the_sentence_is_looked_at_as_well() =>
        Assert.Contains("model[\"grok-4-3\"].", ProseDesk.Message("With grok-4.3 it is 18 of 18 on resolution."), StringComparison.Ordinal);

    [Fact]
    public void The_offer_is_a_fix_with_its_range()
    {
        var diagnostic = Assert.Single(ProseDesk.Bind("It asks $8.20.").Diagnostics.ToSorted());

        Assert.Equal("{{ cost }}", diagnostic.Fix!.Replacement);
        Assert.Equal(diagnostic.Location, diagnostic.Fix.Location);
        Assert.True(diagnostic.Fix.IsSafe);
    }

    [Fact]
    public void The_sign_before_the_number_goes_with_it()
    {
        var diagnostics = ProseDesk.Bind("It resolved ≈17 of 18.").Diagnostics.ToSorted();

        Assert.Equal(["SAB7041", "SAB7040"], diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.Null(diagnostics[0].Fix);
        Assert.Equal((19, 28), (diagnostics[1].Fix!.Location.Column, diagnostics[1].Fix!.Location.EndColumn));
    }

    [Theory]
    [InlineData("With grok-4.3 it was 17 of 18.")]
    [InlineData("It was right in 90%.")]
    [InlineData("Sentiment was 17 of 18.")]
    [InlineData("It resolved 92.6% of them.")]
    public void A_fix_is_not_safe_where_something_else_can_be_meant(string sentence) =>
        Assert.DoesNotContain(ProseDesk.Bind(sentence).Diagnostics.ToSorted(), diagnostic => diagnostic.Fix is { IsSafe: true });

    [Theory]
    [InlineData(ProseQuoting.None, "{{ use_case[\"cancel-before-ship\"].instruction_following }}")]
    [InlineData(ProseQuoting.Single, "{{ use_case[\"cancel-before-ship\"].instruction_following }}")]
    [InlineData(ProseQuoting.Double, "{{ use_case['cancel-before-ship'].instruction_following }}")]
    [InlineData(ProseQuoting.Plain, null)]
    public void A_fix_is_written_as_the_files_quotes_allow(ProseQuoting quoting, string? replacement)
    {
        var text = new ProseText("Cancellations: 0.83", "data/verdicts/kimi-k2-6.yaml", 40, 10) { Quoting = quoting };

        Assert.Equal(replacement, Assert.Single(ProseDesk.Bind(text).Diagnostics.ToSorted()).Fix?.Replacement);
    }
}
