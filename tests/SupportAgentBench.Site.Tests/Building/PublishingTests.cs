using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Tests.Building;

public class PublishingTests
{
    [Fact]
    public void An_error_leaves_the_last_good_site_as_it_was()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var before = workspace.SiteFiles().Select(file => (file, Convert.ToHexString(workspace.SiteBytes(file)))).ToArray();
        workspace.Files.Replace("data/verdicts/alpha.yaml", "{{ resolution }}", "{{ resolutoin }}");

        var report = workspace.Build();

        var error = Assert.Single(report.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("data/verdicts/alpha.yaml(6,21)", error.Location.ToString());
        Assert.Contains("resolution", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, workspace.SiteFiles().Select(file => (file, Convert.ToHexString(workspace.SiteBytes(file)))));
    }

    [Fact]
    public void A_missing_template_is_an_error_with_its_path()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("templates/pages/report.html");

        var report = workspace.Build();

        var error = Assert.Single(report.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains("pages/report.html", error.Location.Path + error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Site));
    }

    [Fact]
    public void A_link_among_the_templates_that_leads_out_of_the_workspace_is_not_published()
    {
        using var workspace = SiteWorkspace.Minimal();
        using var elsewhere = new Loading.WorkspaceCopy();
        File.CreateSymbolicLink(workspace.Files.FullPath("templates/assets/models.txt"), elsewhere.FullPath("data/models.yaml"));
        File.CreateSymbolicLink(workspace.Files.FullPath("templates/assets/nothing.txt"), "nowhere");
        Directory.CreateSymbolicLink(workspace.Files.FullPath("templates/assets/all"), elsewhere.Root);
        Directory.CreateSymbolicLink(workspace.Files.FullPath("templates/assets/around"), "..");

        var report = workspace.Build();

        Assert.All(report.Diagnostics, error => Assert.Equal("SAB1004", error.Descriptor.Id));
        Assert.Equal(
            ["templates/assets/all", "templates/assets/around", "templates/assets/models.txt", "templates/assets/nothing.txt"],
            report.Diagnostics.Select(error => error.Location.Path));
        Assert.False(Directory.Exists(workspace.Site));
    }

    [Fact]
    public void A_link_among_the_templates_that_stays_in_the_workspace_is_published()
    {
        using var workspace = SiteWorkspace.Minimal();
        File.CreateSymbolicLink(workspace.Files.FullPath("templates/assets/same.css"), "site.css");

        workspace.Built();

        Assert.Equal(workspace.SiteBytes("assets/site.css"), workspace.SiteBytes("assets/same.css"));
    }

    [Fact]
    public void A_template_that_is_no_UTF8_is_an_error_at_its_place()
    {
        using var workspace = SiteWorkspace.Minimal();
        var template = workspace.Files.FullPath("templates/partials/figure.html");
        var text = File.ReadAllText(template);
        File.WriteAllBytes(template, [.. System.Text.Encoding.UTF8.GetBytes(text), 0xE9, (byte)'\n']);

        var error = Assert.Single(workspace.Build().Diagnostics);

        Assert.Equal("SAB1011", error.Descriptor.Id);
        Assert.Equal(("templates/partials/figure.html", text.Count(each => each == '\n') + 1), (error.Location.Path, error.Location.Line));
        Assert.False(Directory.Exists(workspace.Site));
    }

    [Fact]
    public void A_template_that_no_page_needs_is_UTF8_too()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("templates/partials/unused.html", [(byte)'a', 0xE9]);

        Assert.Equal("templates/partials/unused.html(1,2): error SAB1011", Loading.WorkspaceCopy.InShort(Assert.Single(workspace.Build().Diagnostics)));
    }

    [Fact]
    public void A_page_at_an_address_that_is_taken_is_an_error()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/pages/data.md", "---\ntitle: Our data\n---\nText.\n");

        var error = Assert.Single(workspace.Build().Diagnostics);

        Assert.Equal("data/pages/data.md: error SAB7023", Loading.WorkspaceCopy.InShort(error));
        Assert.Contains("'data/'", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Site));
    }

    [Fact]
    public void A_missing_partial_is_an_error_where_it_is_included()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("templates/partials/figure.html");

        var errors = workspace.Build().Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);

        Assert.All(errors, error => Assert.Equal("SAB4009", error.Descriptor.Id));
        Assert.Contains(errors, error => error.Location.Path == "templates/pages/leaderboard.html" && error.Location.Line > 0);
    }

    [Fact]
    public void Simulated_runs_need_leave_under_strict()
    {
        using var workspace = SiteWorkspace.SampleBoard();
        workspace.Files.Replace("data/site.yaml", "allowSimulated: true\n", string.Empty);

        Assert.True(workspace.Build().Succeeded);
        Assert.Equal(["SAB2026"], workspace.Build(strict: true).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void A_run_with_too_many_absent_conversations_is_named_on_its_page_and_enters_no_number()
    {
        using var workspace = SiteWorkspace.SampleBoard();
        // What was written of three runs need not hold for two.
        workspace.Files.Delete("data/verdicts");
        workspace.Files.Delete("data/pages");
        var run = System.Text.Json.Nodes.JsonNode.Parse(workspace.Files.Read("data/runs/kimi-k2-6/r3.json"))!;
        for (var i = 0; i < 5; i++)
        {
            run["conversations"]!.AsArray().RemoveAt(0);
        }

        workspace.Files.Write("data/runs/kimi-k2-6/r3.json", run.ToJsonString());

        var report = workspace.Build();

        Assert.Contains(report.Diagnostics, diagnostic => diagnostic is { Severity: Severity.Warning, Descriptor.Id: "SAB2021" });
        var page = workspace.Page("models/kimi-k2-6/index.html");
        Assert.Contains("5 of 162 conversations absent", page.QuerySelector(".footnotes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mean of 2 runs", page.QuerySelector("#metric-resolution")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measured_site_has_no_notice_and_may_be_indexed()
    {
        using var workspace = SiteWorkspace.Minimal();
        foreach (var model in (string[])["alpha", "beta"])
        {
            var path = $"data/runs/{model}/r1.json";
            workspace.Files.Write(path, workspace.Files.Read(path).Replace("\"simulated\"", "\"measured\"", StringComparison.Ordinal));
        }

        var page = workspace.Built().Page("index.html");

        Assert.Null(page.QuerySelector(".notice"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void A_model_without_a_verdict_gets_its_page_with_all_that_is_computed()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var page = workspace.Page("models/beta/index.html");

        Assert.Equal(6, page.QuerySelectorAll(".card").Length);
        Assert.Contains("No verdict has been written yet", page.QuerySelector(".provenance")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_says_where_a_verdict_is_missing_but_not_on_every_row_that_all_are()
    {
        using var some = SiteWorkspace.Minimal().Built();
        using var none = SiteWorkspace.Minimal();
        none.Files.Delete("data/verdicts/alpha.yaml");

        Assert.Single(Gists(some), gist => gist == "No verdict has been written yet.");
        Assert.All(Gists(none.Built()), Assert.Empty);
    }

    private static IEnumerable<string> Gists(SiteWorkspace workspace) => workspace.Page("index.html").QuerySelectorAll(".gist td").Select(cell => cell.TextContent);
}
