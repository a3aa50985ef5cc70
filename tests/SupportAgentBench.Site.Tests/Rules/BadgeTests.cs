using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Rules;

public class BadgeTests
{
    [Theory]
    [InlineData("dominates.level.size == 0", "")]
    [InlineData("dominated_by.level.size > 0", "")]
    [InlineData("cheapest()", "alpha")]
    [InlineData("at_most(unsafe_actions, 0.5) || cheapest()", "alpha beta")]
    [InlineData("!best('resolution') && (runs == 1)", "beta")]
    [InlineData("!cheapest()", "")]
    [InlineData("above(resolution, 0.99)", "")]
    public void A_badge_stands_on_the_report_and_on_the_leaderboard_where_its_rule_is_true(string when, string carriers)
    {
        using var workspace = WithBadge(when).Built();

        Assert.Equal(carriers.Split(' ', StringSplitOptions.RemoveEmptyEntries), Models.Where(model => HasBadge(workspace, $"models/{model}/index.html", ".report-head .badge")));
        Assert.Equal(
            carriers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            workspace.Page("index.html").QuerySelectorAll("table.board th .badge").Select(badge => badge.ParentElement!.QuerySelector("a")!.GetAttribute("href")!.Split('/')[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dominates.level.siez > 0", "SAB3002", "size")]
    [InlineData("dominatse.level.size > 0", "SAB3002", "dominates")]
    [InlineData("dominates.weak.size > 0", "SAB3002", "weak")]
    [InlineData("best('resolutoin')", "SAB3002", "did you mean 'resolution'?")]
    [InlineData("dominates.level.size > 0 &&", "SAB3002", "")]
    [InlineData("dominates.level.size", "SAB3003", "neither true nor false")]
    [InlineData("resolution", "SAB3003", "neither true nor false")]
    public void A_rule_that_cannot_be_evaluated_is_one_error_at_its_place(string when, string id, string words)
    {
        var error = ErrorOf(when);

        Assert.Equal(id, error.Descriptor.Id);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(("data/benchmark.yaml", 21, 51), (error.Location.Path, error.Location.Line, error.Location.Column));
    }

    [Theory]
    [InlineData("dominates.level.size > 99 && no_such_name")]
    [InlineData("cheapest() || !cheapest() || no_such_name")]
    public void A_slip_behind_a_part_that_decides_alone_is_found_all_the_same(string when) =>
        Assert.Contains("no_such_name", ErrorOf(when).Message, StringComparison.Ordinal);

    private static readonly string[] Models = ["alpha", "beta"];

    private static bool HasBadge(SiteWorkspace workspace, string page, string selector) =>
        workspace.Page(page).QuerySelectorAll(selector).Any(badge => badge.TextContent == "Tested");

    private static Diagnostic ErrorOf(string when)
    {
        using var workspace = WithBadge(when);
        return Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    private static SiteWorkspace WithBadge(string when)
    {
        var workspace = SiteWorkspace.Minimal();
        var file = workspace.Files.FullPath("data/benchmark.yaml");
        File.AppendAllText(file, $"badges:\n  - {{ id: tested, name: Tested, icon: star, when: '{when.Replace("'", "''", StringComparison.Ordinal)}' }}\n");
        return workspace;
    }
}
