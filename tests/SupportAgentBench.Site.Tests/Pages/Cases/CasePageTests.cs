using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Cases;

public class CasePageTests
{
    private const string Tracking = "cases/tracking-1/index.html";

    [Fact]
    public void A_model_without_an_outcome_is_not_counted_among_those_that_may_differ()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/beta/r1.json", "\"case\": \"tracking-1\", \"status\": \"ok\"", "\"case\": \"tracking-1\", \"status\": \"harnessError\"");

        Assert.Equal("Handled right in 1 of 1 run. The runs of 0 of 1 model differ.", Total(workspace));
    }

    [Fact]
    public void Columns_are_numbered_alike_where_models_name_their_runs_differently()
    {
        using var workspace = SiteWorkspace.Minimal();
        AddRun(workspace, "alpha", "r2");
        AddRun(workspace, "beta", "again");

        Assert.Equal(["Model", "run 1", "run 2", "Right"], Heads(workspace));
    }

    [Fact]
    public void Columns_have_the_names_of_runs_where_all_models_share_them()
    {
        using var workspace = SiteWorkspace.Minimal();
        AddRun(workspace, "alpha", "r2");

        Assert.Equal(["Model", "r1", "r2", "Right"], Heads(workspace));
    }

    private static void AddRun(SiteWorkspace workspace, string model, string run) => workspace.Files.Write(
        $"data/runs/{model}/{run}.json",
        workspace.Files.Read($"data/runs/{model}/r1.json").Replace("\"run\": \"r1\"", $"\"run\": \"{run}\"", StringComparison.Ordinal));

    private static string Total(SiteWorkspace workspace) => workspace.Built().Page(Tracking).QuerySelector(".measured")!.TextContent;

    private static IEnumerable<string> Heads(SiteWorkspace workspace)
    {
        workspace.Files.Delete("data/verdicts");
        return workspace.Built().Page(Tracking).QuerySelectorAll(".flips thead th").Select(head => head.TextContent);
    }
}
