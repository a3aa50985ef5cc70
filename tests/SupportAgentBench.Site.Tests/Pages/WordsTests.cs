using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Tests.Pages;

public class WordsTests
{
    [Theory]
    [InlineData("מודל 3.5 (פרו)", "\u2068מודל 3.5 (פרו)\u2069")]
    [InlineData("turned \u202eround", "\u2068turned \u202eround\u2069")]
    [InlineData("kimi-k2.6, größer 模型", "kimi-k2.6, größer 模型")]
    public void A_name_that_turns_its_line_round_is_kept_apart_from_what_follows(string name, string isolated) => Assert.Equal(isolated, Words.Isolated(name));

    [Theory]
    [InlineData(0, 1, "0 of 1 run")]
    [InlineData(1, 1, "1 of 1 run")]
    [InlineData(12, 66, "12 of 66 runs")]
    public void What_is_counted_has_the_number_of_all(int count, int all, string words) => Assert.Equal(words, Words.Of(count, all, "run"));

    [Theory]
    [InlineData(1, "one key metric", "the one")]
    [InlineData(2, "two key metrics", "both")]
    [InlineData(5, "five key metrics", "all five")]
    public void Key_metrics_are_counted_in_words(int number, string counted, string all) =>
        Assert.Equal((counted, all), (Words.KeyMetrics(number), Words.AllKeyMetrics(number)));

    [Theory]
    [InlineData("It keeps the ticket. In the middle run it settled 114.", "It keeps the ticket.")]
    [InlineData("One sentence, no more", "One sentence, no more")]
    [InlineData("One sentence.", "One sentence.")]
    [InlineData("", "")]
    [InlineData("kimi-k2.6 costs ≈$2.40, and v2.5 less. More follows.", "kimi-k2.6 costs ≈$2.40, and v2.5 less.")]
    [InlineData("The counts do not. mimo-v2.5 costs more.", "The counts do not.")]
    [InlineData("It calls somebody anyway. 114 of 120 are settled.", "It calls somebody anyway.")]
    [InlineData("Who asks? It does.", "Who asks?")]
    [InlineData("It said “no.” Then it paid.", "It said “no.”")]
    [InlineData("It was better vs. the other one. Really.", "It was better vs. the other one.")]
    [InlineData("Cases of No. 5 stay open. Others do not.", "Cases of No. 5 stay open.")]
    [InlineData("Plan B. is no plan. So.", "Plan B. is no plan.")]
    public void The_first_sentence_ends_where_a_reader_ends_it(string text, string first) => Assert.Equal(first, Words.FirstSentence(text));
}
