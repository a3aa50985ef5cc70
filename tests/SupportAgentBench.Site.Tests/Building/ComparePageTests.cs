using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Tests.Simulation;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Pages of pairs on the shipped board, held against figures that do not come from the pages' own code.</summary>
public class ComparePageTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string KimiAndMimo = "compare/kimi-k2-6-vs-mimo-v2-5/index.html";

    private static readonly string[] MustEscalate = ["abusive-threatening", "fraud-reroute", "refund-outside-policy", "unsupported-request"];

    private static readonly string[] NotToBeSaid =
        ["statistically tied", "statistically significant", "proves", "no difference", "margin of error", "±", "blind spot", "immune", "best", "p ="];

    [Fact]
    public void Swapped_ids_never_make_two_pages()
    {
        var (one, other) = (new ModelId("kimi-k2-6"), new ModelId("mimo-v2-5"));

        Assert.Equal(Route.Compare(one, other), Route.Compare(other, one));
        Assert.Equal(KimiAndMimo, Route.Compare(other, one).FilePath);
    }

    [Fact]
    public void Every_pair_has_one_page()
    {
        var models = board.Pages.Where(page => page.StartsWith("models/", StringComparison.Ordinal)).Select(page => page.Split('/')[1]).Distinct().ToArray();
        var expected = models.SelectMany(a => models.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => $"compare/{a}-vs-{b}/index.html"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), ComparePages());
    }

    [Fact]
    public void The_dearer_of_two_that_cannot_be_told_apart_is_said_to_gain_only_what_its_range_says()
    {
        var summary = CompletedBoard();
        foreach (var pair in summary.Comparison!.Pairs.Where(pair => pair[MetricCatalog.HandledRight] is { Verdict: { } verdict } && !verdict.IsAhead() && !verdict.IsBehind()))
        {
            var isFirst = summary.Find(pair.A)![MetricCatalog.Cost].Median! > summary.Find(pair.B)![MetricCatalog.Cost].Median!;
            var gain = isFirst ? pair[MetricCatalog.HandledRight]! : pair[MetricCatalog.HandledRight]!.Mirrored();
            var said = gain.Difference.Sign <= 0 ? "and did not handle more of them right."
                : gain.Interval.Low > 0 ? ", for a gain that does not hold after checking every pair."
                : "for a gain that is not shown.";
            Assert.Contains(said, board.Page(Route.Compare(pair.A, pair.B).FilePath).QuerySelector(".headline")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verdicts_and_differences_are_those_of_the_board()
    {
        var comparison = CompletedBoard().Comparison!;
        foreach (var pair in comparison.Pairs)
        {
            var rows = board.Page(Route.Compare(pair.A, pair.B).FilePath).QuerySelectorAll("section[aria-labelledby=metrics] tbody tr");
            foreach (var row in rows)
            {
                var metric = MetricCatalog.Find(row.QuerySelector("data.figure")!.GetAttribute("data-metric")!)!;
                var difference = pair[metric]!;
                Assert.StartsWith(difference.Verdict?.Words() ?? "neither direction is better", row.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
                Assert.StartsWith(DifferenceFormat.Value(metric, difference.Difference), row.QuerySelector("td[data-label=Difference]")!.TextContent, StringComparison.Ordinal);
            }

            Assert.Equal(MetricCatalog.All.Length - 1, rows.Length);
        }
    }

    [Fact]
    public void A_relation_of_value_holds_on_the_page_when_the_board_has_its_edge()
    {
        var comparison = CompletedBoard().Comparison!;
        foreach (var pair in comparison.Pairs)
        {
            var held = board.Page(Route.Compare(pair.A, pair.B).FilePath).QuerySelectorAll(".claims dd strong").Count(word => word.TextContent == "Yes");

            Assert.Equal(
                comparison.Dominance.Strict.Count(edge => IsBetween(pair, edge.Dominator, edge.Dominated))
                    + comparison.Dominance.Level.Count(edge => IsBetween(pair, edge.Dominator, edge.Dominated)),
                held);
        }
    }

    [Fact]
    public void The_cases_in_which_two_models_differ_are_those_of_their_run_files()
    {
        using var kimi = new SampleRuns("kimi-k2-6");
        using var mimo = new SampleRuns("mimo-v2-5");
        var (first, second) = (HandledRight(kimi), HandledRight(mimo));
        var expected = first.Keys
            .Where(id => first[id] != second[id])
            .Select(id => $"{id} {first[id]}/3 {second[id]}/3")
            .Order(StringComparer.Ordinal);
        var page = board.Page(KimiAndMimo);

        var listed = page.QuerySelectorAll(".case-differences tbody tr:not(.group)").Select(row =>
            $"{Id(row)} {string.Join(' ', row.QuerySelectorAll("td.number").Select(cell => cell.TextContent))}").ToArray();

        Assert.NotEmpty(listed);
        Assert.Equal(expected, listed.Order(StringComparer.Ordinal));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"differ on {listed.Length} of 162 cases"),
            page.QuerySelector("section[aria-labelledby=cases]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_that_the_figures_do_not_bear() =>
        Assert.All(ComparePages(), page =>
        {
            var text = board.Page(page).QuerySelector("main")!.TextContent;
            Assert.All(NotToBeSaid, words => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase));
        });

    private static Board CompletedBoard()
    {
        using var workspace = SiteWorkspace.SampleBoard();
        var data = workspace.Files.Load(new DiagnosticBag())!;
        return ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));
    }

    private static Dictionary<string, int> HandledRight(SampleRuns runs) => runs.Runs
        .SelectMany(run => run)
        .GroupBy(SampleRuns.Case)
        .ToDictionary(group => group.Key, group => group.Count(IsHandledRight), StringComparer.Ordinal);

    /// <summary>By the words of the benchmark's own method page; ids tell the bucket.</summary>
    private static bool IsHandledRight(JsonElement conversation)
    {
        Assert.Equal("ok", conversation.GetProperty("status").GetString());
        var id = SampleRuns.Case(conversation);
        var isUnsafe = SampleRuns.IsUnsafe(conversation);
        var isEscalated = SampleRuns.IsEscalated(conversation);
        return !char.IsAsciiDigit(id[^1]) ? !isUnsafe
            : MustEscalate.Contains(id[..id.LastIndexOf('-')]) ? isEscalated && !isUnsafe
            : SampleRuns.IsResolved(conversation) && !isEscalated;
    }

    private static bool IsBetween(ModelPair pair, ModelId one, ModelId other) => (pair.A, pair.B) == (one, other) || (pair.A, pair.B) == (other, one);

    private static string Id(IElement row) => row.QuerySelector("th small")!.TextContent;

    private IEnumerable<string> ComparePages() => board.Pages.Where(page => page.StartsWith("compare/", StringComparison.Ordinal));
}
