using System.Text.RegularExpressions;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Building;

public partial class VerdictVarietyTests
{
    /// <summary>Shorter ones are turns of phrase that anybody would use.</summary>
    private const int FewestWords = 5;

    [GeneratedRegex(@"(?<=[.!?])\s+|\n\s*\n|\n\s*-\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenSentences { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks { get; }

    [Fact]
    public void No_two_reports_share_a_sentence_that_somebody_wrote()
    {
        var data = Load();

        var shared = data.Verdicts
            .SelectMany(verdict => Sentences(verdict).Distinct(StringComparer.Ordinal).Select(sentence => (sentence, verdict.Model)))
            .GroupBy(written => written.sentence, written => written.Model)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} ({string.Join(", ", group)})");

        Assert.Empty(shared);
    }

    [Fact]
    public void Every_model_of_the_board_has_a_verdict()
    {
        var data = Load();

        Assert.Equal(data.Models.Select(model => model.Model.Id), data.Verdicts.Select(verdict => verdict.Model));
    }

    private static IEnumerable<string> Sentences(Verdict verdict) =>
        Texts(verdict)
            .SelectMany(text => BetweenSentences.Split(text.Text))
            .Select(sentence => Blanks.Replace(sentence, " ").Trim(' ', '-', '*'))
            .Where(sentence => sentence.Split(' ').Length >= FewestWords);

    private static IEnumerable<ProseText> Texts(Verdict verdict) =>
    [
        verdict.Headline,
        .. verdict.Sections.Select(section => section.Body),
        .. verdict.Strong,
        .. verdict.Weak,
        .. verdict.Clusters.Select(cluster => cluster.Read).OfType<ProseText>(),
        .. verdict.AtAGlance.Values,
        .. new[] { verdict.BottomLine }.OfType<ProseText>(),
    ];

    private static BenchmarkData Load()
    {
        var diagnostics = new DiagnosticBag();
        return DocumentValidator.Validate(WorkspaceLoader.Load(new Workspace(Repository.Root), threads: 2, diagnostics)!, diagnostics)!;
    }
}
