using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Compare;

public class CompareRowTests
{
    [Fact]
    public void Two_with_the_same_figure_on_every_ticket_have_no_gap_to_test()
    {
        using var workspace = SiteWorkspace.Minimal().WithTwins();

        var row = workspace.Built().Page("compare/alpha-vs-beta/index.html").QuerySelectorAll("tbody tr")
            .First(each => each.QuerySelector("th")!.TextContent.StartsWith("Agent messages", StringComparison.Ordinal));

        Assert.Contains("Ticket by ticket the two have the same figure, so there is no gap to test.", row.TextContent, StringComparison.Ordinal);
    }
}
