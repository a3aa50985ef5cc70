using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Yaml;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>Every character of prose can be found again in the file, at the place that its text tells.</summary>
public class YamlProseTests
{
    [Fact]
    public void A_literal_block_knows_the_place_of_each_character()
    {
        var headline = Headline("headline: |   # a comment\n\n    Größe {{ x }} 😀\n      deeper\n    last\n", out var file);

        Assert.Equal("\nGröße {{ x }} 😀\n  deeper\nlast", headline.Text);
        AssertMapped(headline, file);
        Assert.Equal(new SourceLocation("data/verdicts/alpha.yaml", 6, 11, 18), headline.Locate(headline.Text.IndexOf("{{ x }}", StringComparison.Ordinal), 7));
    }

    [Theory]
    [InlineData("headline: Plain prose\n", 11)]
    [InlineData("headline: \"Quoted: prose\"\n", 12)]
    [InlineData("headline: 'Order #1133'\n", 12)]
    public void Prose_on_one_line_begins_behind_its_quote(string member, int column)
    {
        var headline = Headline(member, out var file);

        Assert.Equal((4, column), (headline.Line, headline.Column));
        AssertMapped(headline, file);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Random_literal_blocks_are_mapped_without_an_error(string lineEnd)
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var headline = Headline(RandomBlock(random).ReplaceLineEndings(lineEnd), out var file);
            AssertMapped(headline, file);
        }
    }

    // Indents, indicators, chomping, blank lines before, between and behind, comments, characters outside ASCII and the basic plane.
    private static string RandomBlock(Random random)
    {
        var indent = random.Next(1, 6);
        var indicator = random.Next(2) == 0 ? string.Empty : indent.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var chomping = new[] { string.Empty, "-", "+" }[random.Next(3)];
        var block = new StringBuilder($"headline: |{indicator}{chomping}{(random.Next(2) == 0 ? " # comment" : string.Empty)}\n");
        block.Append(string.Concat(Enumerable.Repeat("\n", random.Next(3))));
        var lines = random.Next(1, 6);
        for (var line = 0; line < lines; line++)
        {
            // Without an indicator the first line tells the indent.
            var more = indicator.Length == 0 && line == 0 ? 0 : random.Next(3);
            block.Append(' ', indent + more).Append(new[] { "text", "é # no comment", "😀 {{ x }}", "a: b\tc" }[random.Next(4)]).Append('\n');
            block.Append(string.Concat(Enumerable.Repeat("\n", random.Next(2))));
        }

        return block.ToString();
    }

    private static ProseText Headline(string member, out TextFile file)
    {
        file = new TextFile("data/verdicts/alpha.yaml", "format: sab-verdict/1\nmodel: alpha\nupdated: 2026-07-01\n" + member + "strong: [ x ]\n");
        var findings = new Findings(file);
        var verdict = YamlDocuments.Read(VerdictFormat.Table("alpha"), file, findings);
        var diagnostics = new DiagnosticBag();
        findings.Publish(diagnostics);
        Assert.Empty(diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Location} {diagnostic.Message}\n{member}"));
        return verdict!.Headline;
    }

    private static void AssertMapped(ProseText prose, TextFile file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < prose.Text.Length; i++)
        {
            var place = prose.Locate(i);
            if (prose.Text[i] != '\n')
            {
                Assert.Equal(prose.Text[i], lines[place.Line - 1][place.Column - 1]);
            }
        }
    }
}
