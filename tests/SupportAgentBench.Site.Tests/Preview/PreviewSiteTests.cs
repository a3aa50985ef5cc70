using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Preview;

public sealed class PreviewSiteTests
{
    public static TheoryData<string> Edits => [.. InputEdits.All.Keys];

    [Fact]
    public void Without_an_editors_marks_every_file_is_byte_for_byte_that_of_a_build()
    {
        using var desk = new PreviewDesk(forEditor: false);
        desk.Workspace.Built();

        desk.Site.Rescan();

        Assert.NotEmpty(desk.Workspace.SiteFiles());
        Assert.All(desk.Workspace.SiteFiles().Where(file => !file.StartsWith('.')), file => Assert.Equal(desk.Workspace.SiteBytes(file), desk.Site.Find(file)!.Content.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void After_an_edit_too(string edit)
    {
        using var desk = new PreviewDesk(forEditor: false);
        desk.Site.Rescan();
        InputEdits.All[edit](desk.Workspace);
        desk.Site.Rescan();

        desk.Workspace.Built();

        Assert.All(desk.Workspace.SiteFiles().Where(file => !file.StartsWith('.')), file => Assert.Equal(desk.Workspace.SiteBytes(file), desk.Site.Find(file)!.Content.ToArray()));
    }

    [Fact]
    public void A_verdict_changes_its_page_and_leaves_others_alone()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();
        var (before, other) = (desk.VersionOf(PreviewDesk.Report), desk.VersionOf(PreviewDesk.OtherReport));

        desk.Say("Alpha hands over {{ escalation_accuracy }}.");
        desk.Site.Rescan();

        Assert.Contains("Alpha hands over", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
        Assert.NotEqual(before, desk.VersionOf(PreviewDesk.Report));
        Assert.Equal(other, desk.VersionOf(PreviewDesk.OtherReport));
    }

    [Fact]
    public void A_run_file_changes_the_numbers()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();
        var before = desk.VersionOf("index.html");

        desk.Files.Replace("data/runs/beta/r1.json", "\"resolved\": 0.25", "\"resolved\": 1");
        desk.Site.Rescan();

        Assert.NotEqual(before, desk.VersionOf("index.html"));
    }

    [Fact]
    public void A_template_changes_its_pages()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();

        desk.Files.Replace("templates/layouts/page.html", "<footer", "<p>from the layout</p><footer");
        desk.Site.Rescan();

        Assert.Contains("from the layout", desk.Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_is_named_as_changed_and_changes_no_page()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();
        var before = desk.VersionOf("index.html");

        desk.Files.Write("templates/assets/site.css", "body { color: teal }");
        var snapshot = desk.Site.Rescan();

        Assert.Equal("assets/site.css", Assert.Single(snapshot!.ChangedAssets));
        Assert.Equal(before, desk.VersionOf("index.html"));
        Assert.Contains("teal", desk.Page("assets/site.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_verdict_in_a_new_folder_and_a_deleted_one_are_noticed()
    {
        using var desk = new PreviewDesk();
        var verdict = desk.Files.Read(PreviewDesk.Verdict);
        desk.Files.Delete("data/verdicts");
        desk.Site.Rescan();
        var without = desk.Page(PreviewDesk.Report);

        desk.Files.Write(PreviewDesk.Verdict, verdict);
        desk.Site.Rescan();

        Assert.DoesNotContain("Alpha resolves", without, StringComparison.Ordinal);
        Assert.Contains("Alpha resolves", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_asked_for_is_found_and_no_path_leads_out()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();

        Assert.All(
            ["../data/site.yaml", "/etc/passwd", "models", "models/alpha", "data/verdicts/alpha.yaml", "assets/../index.html", string.Empty],
            path => Assert.Null(desk.Site.Find(path)));
    }

    [Fact]
    public void An_evidence_page_alone_is_the_same_as_among_the_others()
    {
        using var desk = new PreviewDesk();
        desk.Workspace.Built();

        desk.Site.Rescan();

        var pages = desk.Workspace.Pages().Where(page => page.Contains("/cases/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Equal(desk.Workspace.SiteBytes(page), desk.Site.Find(page)!.Content.ToArray()));
    }

    [Fact]
    public void Nothing_is_written_anywhere()
    {
        using var desk = new PreviewDesk();
        var before = Everything(desk.Workspace);

        desk.Site.Rescan();
        desk.Page(PreviewDesk.Report);
        desk.Site.CheckWhole(CancellationToken.None);

        Assert.Equal(before, Everything(desk.Workspace));
    }

    [Fact]
    public void Notes_are_at_hand_and_in_no_page()
    {
        using var desk = new PreviewDesk();
        desk.Files.Write(PreviewDesk.Verdict, desk.Files.Read(PreviewDesk.Verdict) + "notes: ask the lab about pricing\n");

        desk.Site.Rescan();

        Assert.Equal("ask the lab about pricing", desk.Site.Current!.Notes[PreviewDesk.Report]);
        Assert.DoesNotContain("ask the lab", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
    }

    private static string[] Everything(SiteWorkspace workspace) =>
        [.. Directory.EnumerateFileSystemEntries(workspace.Root, "*", SearchOption.AllDirectories).Select(entry => $"{entry} {File.GetLastWriteTimeUtc(entry):O}").Order(StringComparer.Ordinal)];
}
