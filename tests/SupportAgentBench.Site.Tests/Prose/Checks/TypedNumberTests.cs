using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Tests.Prose.Checks;

/// <summary>Which numbers count as typed, and where they are reported.</summary>
public class TypedNumberTests
{
    public static TheoryData<string> Faulty => [.. Corpus.Read("typed-numbers.txt")];

    public static TheoryData<string> Innocent => [.. Corpus.Read("innocent-sentences.txt")];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_typed_number_is_reported_at_its_characters(string sentence) =>
        Assert.Equal(
            Corpus.Marked(sentence).Select(marked => $"{(marked.Words.All(character => character is '≈' or '~') ? "SAB7041" : "SAB7040")} {marked.Place}"),
            Numbers(sentence));

    [Theory]
    [MemberData(nameof(Innocent))]
    public void Anything_else_is_left_alone(string sentence) => Assert.Empty(Numbers(sentence));

    [Fact]
    public void There_are_enough_sentences_of_either_kind()
    {
        Assert.True(Faulty.Count >= 60);
        Assert.True(Innocent.Count >= 150);
    }

    [Fact]
    public void Every_text_of_a_verdict_is_checked()
    {
        Assert.Equal(["SAB7040 10,7-10"], ProseDesk.LineFaults("96% of it"));
        Assert.Equal(new SourceLocation("data/verdicts/kimi-k2-6.yaml", 40, 19, 22), Assert.Single(ProseDesk.Bind(new ProseText("resolved 96%", "data/verdicts/kimi-k2-6.yaml", 40, 10)).Diagnostics.ToSorted()).Location);
    }

    [Theory]
    [InlineData("fell for {{ \"14 of 18\" }} traps", "SAB7040 10,16-32")]
    [InlineData("{{ 14 | math.format \"0\" }} traps", "SAB7040 10,7-33")]
    [InlineData("resolved {{ use_case[\"unsupported-request\"].resolution ?? \"95%\" }}", "SAB7040 10,16-73")]
    public void Words_between_braces_are_checked_like_all_others(string line, string fault) => Assert.Equal([fault], ProseDesk.LineFaults(line));

    [Fact]
    public void A_text_of_nothing_but_numbers_lists_a_hundred()
    {
        var faults = ProseDesk.Faults(string.Concat(Enumerable.Repeat("9, ", 1_000)));

        Assert.Equal(101, faults.Length);
        Assert.StartsWith("SAB7042", faults[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("9 ")]
    [InlineData("9/")]
    [InlineData("six of ")]
    [InlineData("one hundred and ")]
    [InlineData("≈")]
    [InlineData("a ")]
    [InlineData("kimi-")]
    [InlineData("2026-")]
    [InlineData("½")]
    [InlineData("9.")]
    [InlineData("“")]
    public void A_megabyte_of_it_is_checked_like_any_text(string part) =>
        Assert.NotNull(ProseDesk.Bind(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length))).Diagnostics);

    private static IEnumerable<string> Numbers(string sentence) =>
        ProseDesk.Faults(Corpus.Text(sentence)).Where(fault => !fault.StartsWith("SAB7050", StringComparison.Ordinal));
}
