using System.Text;
using SupportAgentBench.Site.Prose.Checks.Comparisons;

namespace SupportAgentBench.Site.Tests.Prose.Checks;

/// <summary>Comparison words outside claims.</summary>
public class ComparisonWordTests
{
    public static TheoryData<string> Sentences => [.. Corpus.Read("comparison-words.txt")];

    public static TheoryData<string> Forms => [.. ComparisonWords.Groups.SelectMany(group => group.Words).SelectMany(word => word.All)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void In_a_sentence_of_results_they_are_claimed_or_left_out(string sentence) =>
        Assert.Equal(Corpus.Marked(sentence).Select(marked => $"SAB7050 {marked.Place}"), ProseDesk.Faults(Corpus.Text(sentence)).Where(fault => !fault.StartsWith("SAB7040", StringComparison.Ordinal)));

    /// <summary>Some, such as <c>twice</c>, are numbers before they are comparisons.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_the_dictionary_is_found_whole(string form) => Assert.Contains(
        ProseDesk.Faults($"{{{{ resolution }}}} {form} here"),
        fault => fault.EndsWith(FormattableString.Invariant($" 10,24-{24 + form.Length}"), StringComparison.Ordinal));

    [Fact]
    public void The_dictionary_has_no_form_twice()
    {
        var forms = ComparisonWords.Groups.SelectMany(group => group.Words).SelectMany(word => word.All).ToArray();

        Assert.Equal(forms.Distinct(StringComparer.OrdinalIgnoreCase), forms);
        Assert.True(ComparisonWords.Groups.Sum(group => group.Words.Length) >= 60);
    }

    [Fact]
    public void The_message_says_what_to_write() =>
        Assert.Equal(
            "\"best\" compares or allows no exception, and nothing tests it: write [best](<claim: …>), {{ opinion \"best\" }}, or say it without",
            ProseDesk.Message("{{ resolution }} is the best."));

    [Fact]
    public void A_megabyte_of_them_is_no_crash() =>
        Assert.NotNull(ProseDesk.Bind("{{ resolution }} " + string.Concat(Enumerable.Repeat("best ", 200_000))).Diagnostics);

    /// <summary>With <c>SAB_UPDATE=1</c> the page is written instead of compared.</summary>
    [Fact]
    public void The_documentation_lists_the_dictionary()
    {
        var list = new StringBuilder();
        foreach (var (heading, words) in ComparisonWords.Groups)
        {
            list.Append("- ").Append(heading).Append(": ").AppendJoin("; ", words.Select(word => string.Join(", ", word.All))).Append(".\n");
        }

        GeneratedPart.Check(Path.Combine("docs", "prose.md"), "comparison words", list.ToString());
    }
}
