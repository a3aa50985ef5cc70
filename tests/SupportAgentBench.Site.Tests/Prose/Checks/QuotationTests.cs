namespace SupportAgentBench.Site.Tests.Prose.Checks;

/// <summary>Words in quotation marks that are no bound quote.</summary>
public class QuotationTests
{
    public static TheoryData<string> Sentences => [.. Corpus.Read("quotations.txt")];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Four_words_and_more_are_quoted_or_unquoted(string sentence) =>
        Assert.Equal(Corpus.Marked(sentence).Select(marked => $"SAB7045 {marked.Place}"), ProseDesk.Faults(Corpus.Text(sentence)));

    [Fact]
    public void The_message_says_what_to_do() =>
        Assert.Equal(
            "“No photo is needed here” stands in quotation marks and is no quote of a conversation: quote it, [“…”](quote:run/case/message), or unquote it",
            ProseDesk.Message("It says “No photo is needed here”."));
}
