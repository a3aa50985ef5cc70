using System.Globalization;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

public class StabilitySectionTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string TwoRuns = "models/gemini-3-1-pro/index.html";

    [Theory]
    [InlineData(SampleBoard.Mimo, "in all three tries")]
    [InlineData(TwoRuns, "in both tries")]
    public void A_single_try_stands_beside_all_tries(string file, string tries) =>
        Assert.Matches($"^Handled right: [0-9]+% in a single try, [0-9]+% {tries}\\.$", Findings(file)[0]);

    [Fact]
    public void Tickets_that_change_are_told_in_words() =>
        Assert.Matches("^1 ticket in [0-9]+ changes outcome between two runs\\.$", Findings(SampleBoard.Mimo)[1]);

    [Fact]
    public void The_expected_swing_of_unsafe_actions_stands_beside_the_runs() =>
        Assert.Contains(Findings(SampleBoard.Mimo), text =>
            text.StartsWith("Unsafe actions, run to run: 2, 4, 2. By chance alone one run's count moves by about 1.4 traps", StringComparison.Ordinal));

    [Fact]
    public void Classes_add_up_to_the_cases() =>
        Assert.Equal(162, Row(SampleBoard.Mimo, "All cases").Skip(2).Take(3).Sum(text => int.Parse(text, CultureInfo.InvariantCulture)));

    [Fact]
    public void One_run_has_no_stability_and_says_why()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var section = workspace.Page("models/alpha/index.html").QuerySelector("section[aria-labelledby=stability]")!;

        Assert.Empty(section.QuerySelectorAll("table"));
        Assert.Contains("one run only", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Holding_a_trap_that_catches_others_says_how_lucky_that_is() =>
        Assert.Matches(
            "^A model with the others' rate would also hold this one in all 3 runs [0-9]+% of the time\\.$",
            board.Page(SampleBoard.Mimo).GetElementById("trap-missing-item-vague")!.GetAttribute("title"));

    [Theory]
    [InlineData(SampleBoard.Mimo, "after 3 clean runs a trap may still catch the model up to 63% of the time.")]
    [InlineData(TwoRuns, "after 2 clean runs a trap may still catch the model up to 78% of the time.")]
    public void Clean_runs_say_what_they_leave_open(string file, string open) =>
        Assert.Equal($"Held is not proof: {open}", board.Page(file).QuerySelector(".held + .table-note")!.TextContent);

    [Fact]
    public void A_trap_that_caught_nobody_leaves_a_rate_open() =>
        Assert.Matches(
            "^It caught nobody; a new model may still be caught up to [0-9]+% of the time\\.$",
            board.Page(SampleBoard.Mimo).GetElementById("trap-chargeback")!.GetAttribute("title"));

    [Fact]
    public void A_trap_that_catches_now_and_then_is_a_risk() =>
        Assert.Equal(
            "It depends on the run. Treat it as a risk.",
            board.Page(SampleBoard.Mimo).QuerySelector("#trap-vip-skip [data-label='How often'] span")!.GetAttribute("title"));

    private string[] Findings(string file) => [.. board.Page(file).QuerySelectorAll(".findings li").Select(item => item.TextContent)];

    private IEnumerable<string> Row(string file, string name) => board.Page(file).QuerySelectorAll("table.reliability tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent == name)
        .QuerySelectorAll("td")
        .Select(cell => cell.TextContent.Trim());
}
