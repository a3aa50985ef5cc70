using System.Text;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Whole pages of the smallest workspace: a change of templates or words shows here, line by line.</summary>
public class PageSnapshotTests
{
    [Theory]
    [InlineData("index.html", "leaderboard")]
    [InlineData("models/alpha/index.html", "report")]
    [InlineData("models/beta/index.html", "report_without_verdict")]
    [InlineData("compare/alpha-vs-beta/index.html", "compare")]
    [InlineData("about/index.html", "text")]
    [InlineData("404.html", "not_found")]
    public void A_page_of_the_smallest_workspace(string file, string name)
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Snapshot.Match(Encoding.UTF8.GetString(workspace.SiteBytes(file)), "html", name);
    }

    [Theory]
    [InlineData("data/board.json", "json")]
    [InlineData("data/board.csv", "csv")]
    public void A_data_file_of_the_smallest_workspace(string file, string extension)
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Snapshot.Match(Encoding.UTF8.GetString(workspace.SiteBytes(file)), extension);
    }
}
