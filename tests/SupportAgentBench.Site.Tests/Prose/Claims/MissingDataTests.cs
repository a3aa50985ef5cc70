using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>What is n/a bears out no claim, whichever way it is asked.</summary>
public class MissingDataTests
{
    private const string Missing = "use_case[\"address-change\"].escalation_accuracy";

    [Theory]
    [InlineData($"below({Missing}, 0.5)")]
    [InlineData($"!below({Missing}, 0.5)")]
    [InlineData($"!({Missing} == 0.5)")]
    [InlineData($"!({Missing} == 0.5 && at_least(resolution, 0.5))")]
    [InlineData($"!({Missing} == 0.5 || below(resolution, 0.5))")]
    [InlineData($"!!below({Missing}, 0.5)")]
    [InlineData($"below({Missing}, 0.5) == false")]
    [InlineData($"below({Missing}, 0.5) != true")]
    [InlineData($"!below({Missing}, 0.5) == true")]
    [InlineData($"({Missing} ?? 1) == 1")]
    [InlineData($"({Missing} ?? 1) == resolution || ({Missing} ?? 0.3) != resolution")]
    [InlineData($"at_least({Missing} ?? 1, 0.2)")]
    [InlineData($"above(resolution, {Missing} ?? 0.1)")]
    public void What_is_na_makes_neither_a_test_nor_its_opposite_true(string test)
    {
        var (place, message) = ClaimDesk.Finding(test);

        Assert.StartsWith("SAB7013", place, StringComparison.Ordinal);
        Assert.Contains("use_case.address-change.escalation_accuracy is n/a: Escalation accuracy is not measured on", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"!({Missing} == 0.5 && below(resolution, 0.5))")]
    [InlineData($"!({Missing} == 0.5) || at_least(resolution, 0.5)")]
    [InlineData($"at_least({Missing} ?? resolution, 0.5)")]
    [InlineData($"!at_least({Missing} ?? over_escalation, 0.5)")]
    [InlineData($"above(resolution, {Missing} ?? over_escalation)")]
    public void What_is_known_decides_beside_it(string test) => Assert.Empty(ClaimDesk.Bind($"[w](<claim: {test}>)").Diagnostics);

    [Theory]
    [InlineData("best(\"cost\")")]
    [InlineData("cheapest()")]
    [InlineData("worst(\"cost\")")]
    [InlineData("ahead_of(\"beta\", \"cost\")")]
    [InlineData("level_with(\"beta\", \"cost\")")]
    [InlineData("beats(\"beta\")")]
    [InlineData("beats(\"alpha\", model: \"beta\")")]
    [InlineData("dominated_by.level.size > 0")]
    public void No_test_of_a_model_without_a_cost_holds_and_no_opposite_of_it(string test)
    {
        Assert.Equal("SAB7013", ErrorWithoutCost($"!({test})").Descriptor.Id);
        Assert.Equal("SAB7013", ErrorWithoutCost(test).Descriptor.Id);
    }

    [Theory]
    [InlineData("cheapest()")]
    [InlineData("models_where(metric:\"cost\",above:1).size==1")]
    public void An_answer_about_all_models_names_those_without_a_figure(string test)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/verdicts/alpha.yaml", Verdict($"Alpha [so](claim:{test})."));

        var info = Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SAB7014");

        Assert.Contains("is true in these runs, but nothing is measured of Beta 2", info.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_counted_where_a_metric_is_not_measured() => Assert.Contains(
        "escalation-accuracy is not measured on this use case",
        ClaimDesk.Finding("models_where(metric: \"escalation-accuracy\", use_case: \"address-change\", at_least: 0.5).size == 0").Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_badge_is_not_given_for_what_is_na()
    {
        using var workspace = WithoutCost("Alpha.");
        File.AppendAllText(workspace.Files.FullPath("data/benchmark.yaml"), "badges:\n  - { id: tested, name: Tested, icon: star, when: '!above(cost, 1)' }\n");

        Assert.Empty(workspace.Built().Page("models/alpha/index.html").QuerySelectorAll(".report-head .badge"));
    }

    [Theory]
    [InlineData("", "no run of Beta 2 carries a cost")]
    [InlineData(", \"costUsd\": 0", "Beta 2 costs nothing, so nothing is a share or multiple of it")]
    public void A_ratio_of_costs_that_cannot_be_had_says_why(string costOfBeta, string why)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/beta/r1.json", "\"agentMessages\": 2", $"\"agentMessages\": 2{costOfBeta}");
        workspace.Files.Write("data/verdicts/alpha.yaml", Verdict("Alpha costs {{ cost_ratio(\"beta\") }} Beta."));

        var error = Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

        Assert.Equal("SAB7002", error.Descriptor.Id);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It is worse than Beta.")]
    [InlineData("It is worse than Beta's.")]
    [InlineData("It is worse than Beta’s own desk.")]
    public void A_name_is_known_by_what_it_owns(string headline)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/models.yaml", "Beta 2", "Beta");
        workspace.Files.Write("data/verdicts/alpha.yaml", Verdict(headline));

        Assert.Contains(workspace.Build().Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SAB7050");
    }

    [Theory]
    [InlineData("Ωmega ３", "Ωmega ３ waits.")]
    [InlineData("Ωmega ３", "Ωmega 3 waits.")]
    [InlineData("مودل ٣", "مودل ٣ waits.")]
    [InlineData("O'Neil 4.5", "O’Neil 4.5 waits.")]
    [InlineData("O’Neil 4.5", "O'Neil 4.5 waits.")]
    public void The_digits_of_a_name_are_free_in_any_script_and_with_any_apostrophe(string name, string headline)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/models.yaml", "Beta 2", name);
        workspace.Files.Write("data/verdicts/alpha.yaml", Verdict(headline));

        Assert.DoesNotContain(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void No_cost_is_a_share_of_itself() =>
        Assert.Contains("cost_ratio compares kimi-k2.6 with itself", ClaimDesk.Finding("below(cost_ratio(\"kimi-k2-6\"), 2)").Message, StringComparison.Ordinal);

    private static Diagnostic ErrorWithoutCost(string test)
    {
        using var workspace = WithoutCost($"Alpha [so](claim:{test.Replace(" ", string.Empty, StringComparison.Ordinal)}).");
        return Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    private static SiteWorkspace WithoutCost(string headline)
    {
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", ", \"costUsd\": 0.0021", string.Empty);
        workspace.Files.Write("data/verdicts/alpha.yaml", Verdict(headline));
        return workspace;
    }

    private static string Verdict(string headline) => $"format: sab-verdict/1\nmodel: alpha\nupdated: 2026-07-01\nheadline: |\n  {headline}\n";
}
