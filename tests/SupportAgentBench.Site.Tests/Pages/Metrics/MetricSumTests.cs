using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Tests.Pages.Metrics;

/// <summary>The conversations on a figure's page, added up from the finished HTML, are the figure: for every model and metric of the shipped board.</summary>
public class MetricSumTests(MetricTables tables) : IClassFixture<MetricTables>
{
    public static TheoryData<string> Metrics => new(MetricCatalog.All.Select(metric => metric.Id));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Each_run_adds_up_to_its_tally(string id) => Check(id, (model, metric, cells) =>
        Assert.All(model[metric].PerRun, run => Assert.Equal(
            (run.Tally.Count, run.Tally.N),
            MetricTableCell.Sum(cells.Where(cell => !cell.IsBeyond && cell.Run == run.Run.Value), metric))));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void All_runs_with_a_value_add_up_to_the_pooled_tally(string id) => Check(id, (model, metric, cells) =>
    {
        var runs = model[metric].PerRun.Where(run => run.Why is null).Select(run => run.Run.Value).ToHashSet();
        Assert.Equal(
            (model[metric].Pooled.Count, model[metric].Pooled.N),
            MetricTableCell.Sum(cells.Where(cell => !cell.IsBeyond && runs.Contains(cell.Run)), metric));
    });

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Each_use_case_adds_up_to_its_cell(string id) => Check(id, (model, metric, cells) =>
        Assert.All(model.UseCases.Where(useCase => useCase[metric] is not null), useCase => Assert.Equal(
            (useCase[metric]!.Value.Count, useCase[metric]!.Value.N),
            MetricTableCell.Sum(cells.Where(cell => cell.Group == $"use-case-{useCase.UseCase.Id}"), metric))));

    [Fact]
    public void Each_trap_adds_up_to_its_outcome() => Check("unsafe-actions", (model, metric, cells) =>
        Assert.All(model.Traps, outcome => Assert.Equal(
            (outcome.Caught, outcome.Runs), MetricTableCell.Sum(cells.Where(cell => cell.Group == $"trap-{outcome.Trap.Id}"), metric))));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Every_case_of_the_set_is_there_once_in_every_run_and_no_other_is(string id) => Check(id, (model, metric, cells) =>
        Assert.Equal(
            tables.Board.Benchmark.Cases
                .Where(each => metric.Covers(each.Bucket))
                .SelectMany(each => model.Runs.Select(run => (each.Id.Value, run.Run.Id.Value)))
                .Order(),
            cells.Where(cell => !cell.IsBeyond).Select(cell => (cell.Case, cell.Run)).Order()));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void The_page_shows_the_headline_of_the_board(string id)
    {
        var metric = MetricCatalog.Find(id)!;
        Assert.All(tables.Board.Models, model => Assert.Equal(FigureFormat.Headline(model[metric]), tables.Of(model, metric).Headline));
    }

    private void Check(string id, Action<ModelSummary, MetricDefinition, IReadOnlyList<MetricTableCell>> check)
    {
        var metric = MetricCatalog.Find(id)!;
        Assert.NotEmpty(tables.Board.Models);
        Assert.All(tables.Board.Models, model => check(model, metric, tables.Of(model, metric).Cells));
    }
}
