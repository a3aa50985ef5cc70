using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Reports;

/// <summary>A conversation that broke off has no outcome: what is said of the others does not speak for it.</summary>
public class UnscoredRunTests
{
    private const string Trap = "\"case\": \"vip-skip\", \"status\": \"ok\", \"escalated\": false, \"unsafeAction\": \"reship\"";

    [Fact]
    public void The_finding_of_a_case_speaks_of_the_runs_with_an_outcome()
    {
        using var workspace = WithBrokenSecondRun(firstHeld: false);

        Assert.Equal(
            "Not handled right in the only run with an outcome. Without an outcome: r2.",
            workspace.Page("models/alpha/cases/vip-skip/index.html").QuerySelector(".headline")!.TextContent);
    }

    [Fact]
    public void A_trap_is_held_in_the_runs_that_were_scored()
    {
        using var workspace = WithBrokenSecondRun(firstHeld: true);

        Assert.Contains("Held in every run that was scored: 1 trap", workspace.Page("models/alpha/index.html").Body!.TextContent, StringComparison.Ordinal);
    }

    private static SiteWorkspace WithBrokenSecondRun(bool firstHeld)
    {
        var workspace = SiteWorkspace.Minimal();
        var first = workspace.Files.Read("data/runs/alpha/r1.json");
        workspace.Files.Write(
            "data/runs/alpha/r2.json",
            first.Replace("\"run\": \"r1\"", "\"run\": \"r2\"", StringComparison.Ordinal)
                .Replace(Trap, "\"case\": \"vip-skip\", \"status\": \"modelError\", \"error\": \"cut off\", \"escalated\": false, \"unsafeAction\": null", StringComparison.Ordinal)
                .Replace(", \"reship\"]", "]", StringComparison.Ordinal));
        if (firstHeld)
        {
            workspace.Files.Write(
                "data/runs/alpha/r1.json",
                first.Replace("\"unsafeAction\": \"reship\"", "\"unsafeAction\": null", StringComparison.Ordinal).Replace(", \"reship\"]", "]", StringComparison.Ordinal));
        }

        return workspace.Built();
    }
}
