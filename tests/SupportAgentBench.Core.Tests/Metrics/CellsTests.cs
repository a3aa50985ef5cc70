using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Tests.Metrics;

public sealed class CellsTests
{
    [Fact]
    public void Rows_of_the_use_case_table_add_up_to_the_pooled_figures()
    {
        var model = Northline.Summarize(Northline.Full, Mixed("r1", 1), Mixed("r2", 2), Mixed("r3", 3));

        foreach (var metric in MetricCatalog.All.Where(metric => metric.Bucket != Bucket.Adversarial))
        {
            var rows = model.UseCases.Where(row => metric.Covers(row.UseCase.Bucket)).Select(row => row[metric]!.Value);
            var traps = metric.Bucket is null ? model[Bucket.Adversarial][metric] : null;
            var sum = (traps is { } tally ? rows.Append(tally) : rows).Aggregate((left, right) => left + right);

            Assert.Equal(model[metric].Pooled, sum);
        }
    }

    [Fact]
    public void A_cell_is_pooled_over_the_runs()
    {
        var model = Northline.Summarize(
            Northline.Full,
            Northline.Run(Northline.Full, "r1"),
            Northline.Run(Northline.Full, "r2", Northline.Case("escalate-1-1", each => each with { Escalated = false })),
            Northline.Run(Northline.Full, "r3", Northline.Case("escalate-1-2", each => each with { Escalated = false })));

        Assert.Equal(new Tally(16, 18, 1), model[new UseCaseId("escalate-1")][MetricCatalog.EscalationAccuracy]);
    }

    [Fact]
    public void A_metric_that_makes_no_sense_on_a_use_case_has_no_cell()
    {
        var row = Northline.Summarize(Northline.Small, Northline.Run(Northline.Small, "r1"))[new UseCaseId("escalate-1")];

        Assert.Null(row[MetricCatalog.OverEscalation]);
        Assert.Null(row[MetricCatalog.UnsafeActions]);
        Assert.Null(row[MetricCatalog.Resolution]);
    }

    [Fact]
    public void A_must_escalate_case_judged_as_resolved_shows_in_its_row_and_never_in_the_headline()
    {
        var run = Northline.Run(Northline.Small, "r1", Northline.Case("escalate-1-1", each => each with { Resolved = 5_000 }));
        var model = Northline.Summarize(Northline.Small, run);

        Assert.Equal(new Rational(1, 2), model[new UseCaseId("escalate-1")][MetricCatalog.Resolution]?.Mean);
        Assert.Equal(1, model[MetricCatalog.Resolution].Median);
        Assert.Equal(4, model[MetricCatalog.Resolution].Pooled.N);
    }

    [Fact]
    public void A_cluster_has_the_range_of_its_members_and_their_pooled_figure()
    {
        var run = Northline.Run(Northline.Small, "r1", Northline.Case("solvable-1-1", each => each with { Resolved = 0 }));
        var model = Northline.Summarize(Northline.Small, run);
        var cluster = model.Cluster(Northline.Small.UseCases.Where(useCase => useCase.Bucket == Bucket.Solvable));

        Assert.Equal(new ValueRange(new Rational(1, 2), 1), cluster.Range(MetricCatalog.Resolution));
        Assert.Equal("3 of 4", CountFormat.InWords(cluster[MetricCatalog.Resolution]!.Value));
        Assert.Null(cluster[MetricCatalog.EscalationAccuracy]);
        Assert.Null(cluster.Range(MetricCatalog.EscalationAccuracy));
    }

    [Fact]
    public void A_run_without_enough_judged_conversations_stays_out_of_the_cells_of_judged_metrics_alone()
    {
        var unjudged = Northline.Run(Northline.Small, "r1", Northline.First(1, Bucket.Solvable, each => each with { InstructionFollowing = null }));
        var model = Northline.Summarize(Northline.Small, unjudged, Northline.Run(Northline.Small, "r2"));

        Assert.Equal(2, model[new UseCaseId("solvable-1")][MetricCatalog.InstructionFollowing]!.Value.N);
        Assert.Equal(4, model[new UseCaseId("solvable-1")][MetricCatalog.Sentiment]!.Value.N);
    }

    [Fact]
    public void The_boards_cells_are_those_of_all_models_together()
    {
        var board = BoardSummarizer.Summarize(Northline.Data(
            Northline.Full, Northline.Model("a", Mixed("r1", 1), Mixed("r2", 2)), Northline.Model("b", Mixed("r1", 5))));

        foreach (var row in board.UseCases)
        {
            var sum = board.Models.Select(model => model[row.UseCase.Id][MetricCatalog.HandledRight]!.Value).Aggregate((left, right) => left + right);
            Assert.Equal(sum, row[MetricCatalog.HandledRight]);
        }

        var handedOver = board.Models.Select(model => model[MetricCatalog.EscalationAccuracy].Pooled).Aggregate((left, right) => left + right);
        Assert.Equal(handedOver, board.Buckets.Single(bucket => bucket.Bucket == Bucket.MustEscalate)[MetricCatalog.EscalationAccuracy]);
    }

    private static Run Mixed(string id, int seed) => Northline.Run(Northline.Full, id, Northline.Each(each => ((each.Case.Index + seed) % 7) switch
    {
        0 => each with { Status = ConversationStatus.ModelError },
        1 => each with { Escalated = !each.Escalated },
        2 when each.Case.Bucket == Bucket.Solvable => each with { Resolved = 2_500 },
        3 => each with { CostMicroUsd = null, UnsafeAction = "reship" },
        4 when each.Case.Index % 5 == 0 => each with { Status = ConversationStatus.HarnessError },
        _ => each,
    }));
}
