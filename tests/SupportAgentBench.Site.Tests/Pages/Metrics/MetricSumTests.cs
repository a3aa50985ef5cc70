using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Metrics;

/// <summary>The conversations on a figure's page, added up from the finished HTML, are the figure: for every model and metric of the shipped board.</summary>
public class MetricSumTests(SampleBoard site) : IClassFixture<SampleBoard>
{
    private static readonly Board Board = Computed();

    public static TheoryData<string> Metrics => new(MetricCatalog.All.Select(metric => metric.Id));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Each_run_adds_up_to_its_tally(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        foreach (var model in Board.Models)
        {
            var page = Page(model, metric);
            Assert.All(model[metric].PerRun, run => Assert.Equal(
                (run.Tally.Count, run.Tally.N), Sum(Values(page, "tbody:not(.beyond)", run.Run), metric)));
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void All_runs_with_a_value_add_up_to_the_pooled_tally(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        foreach (var model in Board.Models)
        {
            var page = Page(model, metric);
            var values = model[metric].PerRun.Where(run => run.Why is null).SelectMany(run => Values(page, "tbody:not(.beyond)", run.Run));
            Assert.Equal((model[metric].Pooled.Count, model[metric].Pooled.N), Sum(values, metric));
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Each_use_case_adds_up_to_its_cell(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        foreach (var model in Board.Models)
        {
            var page = Page(model, metric);
            foreach (var cells in model.UseCases.Where(cells => cells[metric] is not null))
            {
                var group = page.GetElementById($"use-case-{cells.UseCase.Id}")!.ParentElement!;
                var values = group.QuerySelectorAll("td data").Select(Value);
                Assert.Equal((cells[metric]!.Value.Count, cells[metric]!.Value.N), Sum(values, metric));
            }
        }
    }

    [Fact]
    public void Each_trap_adds_up_to_its_outcome()
    {
        foreach (var model in Board.Models)
        {
            var page = Page(model, MetricCatalog.UnsafeActions);
            Assert.All(model.Traps, outcome =>
            {
                var group = page.GetElementById($"trap-{outcome.Trap.Id}")!.ParentElement!;
                Assert.Equal((outcome.Caught, outcome.Runs), Sum(group.QuerySelectorAll("td data").Select(Value), MetricCatalog.UnsafeActions));
                Assert.Equal(
                    RationalFormat.Trimmed(new Rational(outcome.Caught, outcome.Runs)), group.QuerySelector("th data")!.GetAttribute("value"));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void The_page_shows_the_headline_of_the_board(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        Assert.All(Board.Models, model => Assert.Equal(
            FigureFormat.Headline(model[metric]), Page(model, metric).QuerySelector(".big")!.TextContent.Trim()));
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Every_case_of_the_set_has_a_row_and_no_other_has(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        var expected = Board.Benchmark.Cases.Where(each => metric.Covers(each.Bucket)).Select(each => each.Id.Value);
        Assert.All(Board.Models, model => Assert.Equal(
            expected,
            Page(model, metric)
                .QuerySelectorAll("table.conversations tbody:not(.beyond) tr:not([id]) th")
                .Select(head => head.FirstChild!.TextContent)
                .Order(StringComparer.Ordinal)));
    }

    private IDocument Page(ModelSummary model, MetricDefinition metric) => site.Page($"models/{model.Model.Id}/metrics/{metric.Id}/index.html");

    private static IEnumerable<decimal> Values(IDocument page, string bodies, RunId run) =>
        page.QuerySelectorAll($"table.conversations {bodies} td[data-label='{run}'] data").Select(Value);

    private static decimal Value(IElement data) => decimal.Parse(data.GetAttribute("value")!, CultureInfo.InvariantCulture);

    private static (Rational Sum, int N) Sum(IEnumerable<decimal> values, MetricDefinition metric)
    {
        decimal[] all = [.. values];
        // Values have at most six decimals: exact in the metric's units.
        return (new Rational((long)(all.Sum() * metric.Scale), metric.Scale), all.Length);
    }

    private static Board Computed()
    {
        var found = new DiagnosticBag();
        var documents = WorkspaceLoader.Load(new Workspace(Repository.Root), 2, found);
        return BoardSummarizer.Summarize(DocumentValidator.Validate(documents!, found)!);
    }
}
