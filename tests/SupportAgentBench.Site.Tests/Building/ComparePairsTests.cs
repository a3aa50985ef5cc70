namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Which pairs get a page.</summary>
public class ComparePairsTests
{
    [Fact]
    public void Two_models_make_one_page()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.Equal(["compare/alpha-vs-beta/index.html"], ComparePages(workspace));
    }

    [Fact]
    public void None_makes_no_page()
    {
        using var workspace = With("none").Built();

        Assert.Empty(ComparePages(workspace));
    }

    [Fact]
    public void A_board_of_one_model_has_no_pair_and_builds()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("data/runs/beta");

        Assert.Empty(ComparePages(workspace.Built()));
    }

    [Fact]
    public void Frontier_keeps_pairs_of_models_that_beat_every_cheaper_one()
    {
        using var workspace = SiteWorkspace.SampleBoard();
        workspace.Files.Replace("data/site.yaml", "compare: all", "compare: frontier");
        workspace.Built();
        var models = workspace.Pages().Where(page => page.StartsWith("models/", StringComparison.Ordinal) && page.Split('/').Length == 3).Select(page => Standing(workspace, page)).ToArray();
        var frontier = models
            .Where(model => !models.Any(other => other != model && other.Cost <= model.Cost && other.Right >= model.Right))
            .Select(model => model.Id)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.True(frontier.Length > 1);
        Assert.Equal(
            frontier.SelectMany((a, index) => frontier.Skip(index + 1).Select(b => $"compare/{a}-vs-{b}/index.html")).Order(StringComparer.Ordinal),
            ComparePages(workspace));
    }

    private static SiteWorkspace With(string compare)
    {
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + $"compare: {compare}\n");
        return workspace;
    }

    private static (string Id, decimal Cost, decimal Right) Standing(SiteWorkspace workspace, string page)
    {
        var report = workspace.Page(page);
        return (page.Split('/')[1], Value("cost"), Value("handled-right"));

        decimal Value(string metric) => decimal.Parse(
            report.QuerySelector($"#metric-{metric} data.figure")!.GetAttribute("value")!,
            System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> ComparePages(SiteWorkspace workspace) =>
        workspace.Pages().Where(page => page.StartsWith("compare/", StringComparison.Ordinal));
}
