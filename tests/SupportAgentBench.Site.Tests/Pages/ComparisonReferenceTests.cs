using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

public class ComparisonReferenceTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string Methodology = "methodology/index.html";

    /// <summary>The "avoid" list of statistics.md 6, as far as single words show it.</summary>
    private static readonly string[] Unbearable =
        ["statistically", " tied", "significan", " proves", "no difference", "margin of error", "immune", "blind spot", "essentially 100", "≈≈"];

    [Theory]
    [InlineData("ranges")]
    [InlineData("pairs")]
    [InlineData("detectable")]
    [InlineData("value")]
    [InlineData("verbosity")]
    public void The_methodology_has_a_part_on(string anchor) => Assert.NotNull(board.Page(Methodology).GetElementById(anchor));

    [Fact]
    public void What_the_board_can_detect_comes_from_its_own_scatter() =>
        Assert.Matches(@"^[0-9.]+ points, or [0-9.]+ tickets$", Cell(board.Page(Methodology), "Resolution", "Smallest gap"));

    [Fact]
    public void The_rule_of_value_prints_the_configured_margins() =>
        Assert.Contains(
            "resolution (3 tickets), escalation accuracy (1 ticket), unsafe actions (1 trap), over-escalation (3 tickets), instruction-following (0.03)",
            board.Page(Methodology).Body!.TextContent,
            StringComparison.Ordinal);

    [Fact]
    public void A_correlation_carries_its_interval_and_its_number_of_models() =>
        Assert.Matches(@"r = −?[01]\.[0-9]{2} \(−?[01]\.[0-9]{2} to −?[01]\.[0-9]{2}\), 14 models", board.Page(Methodology).Body!.TextContent);

    [Fact]
    public void Few_models_have_no_correlation_and_say_why()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.Contains("2 models, fewer than 8", workspace.Page(Methodology).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_says_what_the_figures_cannot_bear() =>
        Assert.All(board.Pages, file =>
        {
            var main = board.Page(file).QuerySelector("main")!;
            var texts = main.QuerySelectorAll("[title]").Select(element => element.GetAttribute("title")!).Append(main.TextContent);
            Assert.All(texts, text => Assert.All(Unbearable, words => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase)));
        });

    private static string Cell(IDocument page, string row, string label) => page.GetElementById("detectable")!.NextElementSibling!
        .QuerySelectorAll("tbody tr")
        .Single(line => line.QuerySelector("th")!.TextContent == row)
        .QuerySelector($"td[data-label='{label}']")!.TextContent.Trim();
}
