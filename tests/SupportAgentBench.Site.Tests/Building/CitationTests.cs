namespace SupportAgentBench.Site.Tests.Building;

public sealed class CitationTests
{
    private const string File = "data/CITATION.cff";
    private const string Citation = "\ncitation: { authors: [\"Ada \\\"A\\\" Lovelace\", \"Grace Hopper: the second\"], year: 2026, url: \"https://example.org/board\" }\n";

    [Fact]
    public void A_measured_board_says_how_to_cite_it()
    {
        using var workspace = WithCitation().Built();

        Assert.Equal(
            """
            cff-version: 1.2.0
            message: If you use these data, please cite them as below.
            type: dataset
            title: "Mini 1"
            version: "2026-06-30"
            date-released: 2026-06-30
            url: "https://example.org/board"
            authors:
              - name: "Ada \u0022A\u0022 Lovelace"
              - name: "Grace Hopper: the second"

            """,
            System.Text.Encoding.UTF8.GetString(workspace.SiteBytes(File)));
    }

    [Fact]
    public void A_board_with_simulated_runs_is_not_to_be_cited()
    {
        using var workspace = WithCitation();
        workspace.Files.Replace("data/runs/alpha/r1.json", "\"provenance\": \"measured\"", "\"provenance\": \"simulated\"");

        Assert.DoesNotContain(File, workspace.Built().SiteFiles());
    }

    [Fact]
    public void Without_a_citation_there_is_no_such_file()
    {
        using var workspace = SiteWorkspace.Minimal();

        Assert.DoesNotContain(File, workspace.Built().SiteFiles());
    }

    private static SiteWorkspace WithCitation()
    {
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + Citation);
        return workspace;
    }
}
