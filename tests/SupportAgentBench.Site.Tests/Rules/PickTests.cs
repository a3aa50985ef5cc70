using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Rules;

public class PickTests
{
    [Theory]
    [InlineData("best('resolution')")]
    [InlineData("best(\"escalation-accuracy\") && !best('unsafe-actions')")]
    [InlineData("best('unsafe-actions', model: 'mimo-v2-5')")]
    [InlineData("worst('cost')")]
    [InlineData("cheapest(model: 'mimo-v2-5')")]
    [InlineData("at_most(over_escalation, 0.1)")]
    [InlineData("at_least(escalation_accuracy, 0.95)")]
    [InlineData("above(resolution, model[\"mimo-v2-5\"].resolution)")]
    public void A_condition_that_holds_puts_the_pick_on_the_leaderboard(string holds)
    {
        using var workspace = WithPick(holds).Built();

        var pick = Assert.Single(workspace.Page("index.html").QuerySelectorAll(".picks li"));
        Assert.Equal("kimi-k2.6", pick.QuerySelector("a")!.TextContent);
    }

    [Theory]
    [InlineData("best('unsafe-actions')", "mimo-v2.5 2 of 18; kimi-k2.6 is 2nd of 2, 4 of 18")]
    [InlineData("below(over_escalation, 0.1)", "over_escalation is ≈10% (0.1), not below 0.1")]
    [InlineData("cheapest()", "mimo-v2.5 $1.90")]
    public void A_condition_that_does_not_hold_is_an_error_with_the_data_s_answer(string holds, string answer)
    {
        var error = ErrorOf(holds);

        Assert.Equal("SAB3001", error.Descriptor.Id);
        Assert.Contains(answer, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("best('over-escalatoin')", "SAB3002", "did you mean 'over-escalation'?")]
    [InlineData("best('resolution', model: 'kimi')", "SAB3002", "'kimi'")]
    [InlineData("bets('resolution')", "SAB3002", "(did you mean 'beats'?)")]
    [InlineData("resolution", "SAB3003", "neither true nor false")]
    [InlineData("best(", "SAB3002", "")]
    public void A_faulty_condition_is_an_error_that_says_what_would_be_right(string holds, string id, string words)
    {
        var error = ErrorOf(holds);

        Assert.Equal(id, error.Descriptor.Id);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_stands_where_the_condition_stands() =>
        Assert.Equal(("data/site.yaml", 4), (ErrorOf("best('cost')").Location.Path, ErrorOf("best('cost')").Location.Line));

    private static Diagnostic ErrorOf(string holds)
    {
        using var workspace = WithPick(holds);
        return Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    /// <summary>The two models whose figures the board has had from the start.</summary>
    private static SiteWorkspace WithPick(string holds)
    {
        var workspace = SiteWorkspace.SampleBoard();
        foreach (var folder in Directory.EnumerateDirectories(workspace.Files.FullPath("data/runs")).Select(Path.GetFileName))
        {
            if (folder is not ("kimi-k2-6" or "mimo-v2-5"))
            {
                workspace.Files.Delete($"data/runs/{folder}");
            }
        }

        // Their claims and quotes speak of models that are gone.
        workspace.Files.Delete("data/verdicts");
        workspace.Files.Delete("data/pages");

        workspace.Files.Write("data/site.yaml", $$$"""
            format: sab-site/1
            title: Picks
            picks:
              - { title: First, model: kimi-k2-6, holds: '{{{holds.Replace("'", "''", StringComparison.Ordinal)}}}', text: "Resolves {{ resolution.count }}." }
            question: Which one?
            baseUrl: https://example.org/

            """);
        return workspace;
    }
}
