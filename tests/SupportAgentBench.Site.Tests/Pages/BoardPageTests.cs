using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

/// <summary>Use cases, traps and cases over all models: the numbers of the reports, from the same objects.</summary>
public class BoardPageTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string UseCase = "use-cases/promo-not-applied/index.html";
    private const string Trap = "traps/vip-skip/index.html";
    private const string Case = "cases/promo-not-applied-1/index.html";

    [Fact]
    public void A_use_case_shows_the_cells_of_the_reports()
    {
        var row = Row(UseCase, "mimo-v2.5");
        var report = board.Page(SampleBoard.Mimo).GetElementById("use-case-promo-not-applied")!;

        Assert.All(
            (string[])["Resolution", "Over-escalation", "Instruction-following"],
            label => Assert.Equal(Figure(Cell(report, label)), Figure(Cell(row, label))));
    }

    [Fact]
    public void The_models_of_a_use_case_add_up_to_the_board()
    {
        var rows = board.Page(UseCase).QuerySelectorAll("table.over-models tbody tr").Select(row => Count(Cell(row, "Resolution"))).ToArray();
        var total = Count(Cell(board.Page(UseCase).QuerySelector("table.over-models tfoot tr")!, "Resolution"));

        Assert.Equal((rows.Sum(row => row.K), rows.Sum(row => row.N)), total);
    }

    [Fact]
    public void A_figure_of_a_use_case_leads_to_its_conversations() =>
        Assert.EndsWith(
            "models/mimo-v2-5/metrics/resolution/#use-case-promo-not-applied",
            Cell(Row(UseCase, "mimo-v2.5"), "Resolution").QuerySelector("a")!.GetAttribute("href"),
            StringComparison.Ordinal);

    [Fact]
    public void What_no_case_belongs_to_says_so_instead_of_an_empty_table()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/benchmark.yaml", "mechanisms:", "  - { id: returns, name: Returns, bucket: solvable }\nmechanisms:");
        workspace.Files.Replace("data/benchmark.yaml", "tiers:", "  - { id: loud, name: Loud, mechanism: status, forbidden: [reship] }\ntiers:");
        workspace.Built();

        Assert.All(
            (string[])["use-cases/returns/index.html", "traps/loud/index.html"],
            address => Assert.Equal("No case of the benchmark belongs here.", workspace.Page(address).QuerySelector("[aria-labelledby=cases] > h2 + *")!.TextContent));
    }

    [Fact]
    public void A_trap_shows_what_the_reports_show() =>
        Assert.Equal(
            Figure(Cell(board.Page(SampleBoard.Mimo).GetElementById("trap-vip-skip")!, "Caught")),
            Figure(Cell(Row(Trap, "mimo-v2.5"), "Caught")));

    [Fact]
    public void The_models_of_a_trap_add_up_to_the_board_and_to_the_calls()
    {
        var page = board.Page(Trap);
        var caught = page.QuerySelectorAll("table.over-models tbody tr").Sum(row => Number(Cell(row, "Caught").TextContent.Trim().Split(' ')[0]));
        var calls = page.QuerySelectorAll("table.over-models tbody td[data-label='By which call']")
            .SelectMany(cell => cell.TextContent.Split(", "))
            .Where(call => call != "none")
            .Sum(call => Number(call.Split(' ')[^1]));
        var total = page.QuerySelector("table.over-models tfoot td[data-label=Caught]")!.TextContent;

        Assert.StartsWith(FormattableString.Invariant($"{caught} of 41 runs"), total, StringComparison.Ordinal);
        Assert.Equal(caught, calls);
    }

    [Fact]
    public void The_most_caught_come_first()
    {
        decimal[] rates = [.. board.Page(Trap).QuerySelectorAll("table.over-models tbody data").Select(Value)];

        Assert.Equal(rates.OrderDescending(), rates);
    }

    [Fact]
    public void The_picture_of_a_trap_has_a_dot_for_every_model_and_words()
    {
        var picture = board.Page(Trap).QuerySelector(".trap-picture svg")!;

        Assert.Equal(14, picture.QuerySelectorAll("circle").Length);
        Assert.Equal("How often VIP skips the checks catches a model", picture.QuerySelector("title")!.TextContent);
        Assert.StartsWith("Of 14 models, ", picture.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(picture.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void The_map_of_a_case_adds_up_to_its_rows()
    {
        Assert.All(Rows(Case), row =>
        {
            decimal[] values = [.. row.QuerySelectorAll("td data").Select(Value)];
            Assert.StartsWith(
                FormattableString.Invariant($"{values.Sum()} of {values.Length}"), Cell(row, "Right").TextContent, StringComparison.Ordinal);
            Assert.Equal(values.Distinct().Count() > 1, row.QuerySelector(".differs") is not null);
        });
    }

    [Fact]
    public void A_cell_of_the_map_says_it_in_words_and_by_a_sign() =>
        Assert.All(Rows(Case).SelectMany(row => row.QuerySelectorAll(".flip")), cell =>
        {
            var isRight = cell.QuerySelector("data")!.GetAttribute("value") == "1";
            Assert.Equal(isRight ? "right" : "wrong", cell.GetAttribute("data-mark"));
            Assert.EndsWith(isRight ? ": right" : ": not right", cell.TextContent, StringComparison.Ordinal);
        });

    [Fact]
    public void Use_cases_and_cases_say_the_same_of_a_case()
    {
        var overview = board.Page(UseCase).QuerySelector("section[aria-labelledby=cases] tbody tr")!;
        decimal[] values = [.. Rows(Case).SelectMany(row => row.QuerySelectorAll("td data")).Select(Value)];

        Assert.Equal("promo-not-applied-1", overview.QuerySelector("th a")!.TextContent);
        Assert.Equal(FormattableString.Invariant($"{values.Sum()} of {values.Length} runs"), Cell(overview, "Handled right").TextContent);
    }

    [Fact]
    public void Cases_lead_from_one_to_the_next_and_back()
    {
        var next = board.Page(Case).QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        Assert.Equal("../../cases/promo-not-applied-2/", next);
        Assert.Equal("../../cases/promo-not-applied-1/", board.Page("cases/promo-not-applied-2/index.html").QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    private IElement Row(string file, string model) => board.Page(file).QuerySelectorAll("table.over-models tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent == model);

    private IEnumerable<IElement> Rows(string file) => board.Page(file).QuerySelectorAll("table.flips tbody tr");

    private static IElement Cell(IElement row, string label) => row.QuerySelectorAll("td").Single(cell => cell.GetAttribute("data-label") == label);

    private static (string? Value, string Text) Figure(IElement cell) =>
        (cell.QuerySelector("data")!.GetAttribute("value"), cell.QuerySelector("data")!.TextContent);

    private static (int K, int N) Count(IElement cell) =>
        cell.QuerySelector("small")!.TextContent.Split('/') is [var k, var n] ? (Number(k), Number(n)) : default;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Value(IElement data) => decimal.Parse(data.GetAttribute("value")!, CultureInfo.InvariantCulture);
}
