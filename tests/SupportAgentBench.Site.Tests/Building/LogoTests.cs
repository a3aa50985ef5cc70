namespace SupportAgentBench.Site.Tests.Building;

/// <summary>What stands beside a lab's name on its models' reports.</summary>
public class LogoTests
{
    [Fact]
    public void A_report_shows_the_logo_that_its_model_names()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/models.yaml", "lab: First Lab,", "lab: First Lab, logo: first-lab.svg,");
        workspace.Files.Write("templates/assets/logos/first-lab.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>""");
        workspace.Built();

        var lab = workspace.Page("models/alpha/index.html").QuerySelector(".lab")!;
        var logo = lab.QuerySelector("img")!;
        Assert.Equal("../../assets/logos/first-lab.svg", logo.GetAttribute("src"));
        Assert.Equal(string.Empty, logo.GetAttribute("alt"));
        Assert.Null(lab.QuerySelector(".monogram"));
        Assert.True(File.Exists(Path.Combine(workspace.Site, "assets", "logos", "first-lab.svg")));
    }

    [Fact]
    public void Without_a_logo_its_initials_stand_for_a_lab()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var lab = workspace.Page("models/alpha/index.html").QuerySelector(".lab")!;
        Assert.Equal("FL", lab.QuerySelector(".monogram")!.TextContent);
        Assert.Null(lab.QuerySelector("img"));
    }

    [Fact]
    public void A_logo_that_is_taken_away_is_missed_by_the_next_build()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/models.yaml", "lab: First Lab,", "lab: First Lab, logo: first-lab.png,");
        workspace.Files.Write("templates/assets/logos/first-lab.png", "a picture");
        workspace.Built();
        workspace.Files.Delete("templates/assets/logos/first-lab.png");

        Assert.Equal(["SAB1049"], workspace.Build().Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
    }
}
