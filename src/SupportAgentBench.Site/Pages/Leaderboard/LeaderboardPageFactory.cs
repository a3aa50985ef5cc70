using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Makes the leaderboard from the board.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="prose">The site's own texts, and the verdicts' headlines.</param>
/// <param name="defaultSort">Metric the rows are ordered by; null = the first key metric.</param>
/// <param name="index">Which conversations have a page.</param>
public sealed class LeaderboardPageFactory(PageFrameFactory frames, BoundSite prose, string? defaultSort, EvidenceIndex index)
{
    private readonly LinkedFigures _figures = new(Route.Leaderboard, index);

    public LeaderboardPage Make(Board board)
    {
        var metrics = ColumnsOf(board);
        var intervals = new IntervalCells(board);
        var sorted = MetricCatalog.Find(defaultSort ?? string.Empty) ?? metrics[0];
        ImmutableArray<ModelSummary> models = [.. InOrder(board, sorted)];
        return new LeaderboardPage
        {
            Page = frames.For(Route.Leaderboard, prose.Title.Text, Measured(board)),
            Question = prose.Question,
            Kicker = prose.Kicker,
            Measured = Measured(board),
            Picks = [.. prose.Picks.Select(pick => Card(pick, board))],
            SortedBy = SortedBy(sorted),
            Buckets = [.. board.Benchmark.Buckets.Select(bucket => Fact(board, bucket))],
            Columns = [.. metrics.Select(metric => new LeaderboardColumn(metric.Id, metric.Name, metric.Caption, Words.Direction(metric), metric == sorted))],
            Rows = [.. models.Select(model => Row(board, model, metrics, intervals))],
            CostQuality = new CostQualityChartFactory(board, Route.Leaderboard).Make(_figures, intervals),
            ValuePath = ValuePathTableFactory.Make(board, _figures),
            Traps = TrapMatrixFactory.Make(board, models, _figures),
            Footnotes = Footnotes.Of(board),
            Methodology = Route.Leaderboard.To(Route.Methodology),
            Downloads =
            [
                new Download("All published numbers, JSON", Route.Leaderboard.To(Route.BoardJson)),
                new Download("A row per model and metric, CSV", Route.Leaderboard.To(Route.BoardCsv)),
                new Download("This page as Markdown", Route.Leaderboard.To(Route.Leaderboard.Twin!)),
            ],
        };
    }

    /// <summary>The key metrics, then the counts that answer "how many in all" and "what does it cost".</summary>
    private static ImmutableArray<MetricDefinition> ColumnsOf(Board board) =>
    [
        .. board.Benchmark.Comparison.KeyMetrics
            .Select(id => MetricCatalog.Find(id))
            .OfType<MetricDefinition>()
            .Concat([MetricCatalog.HandledRight, MetricCatalog.Cost])
            .Distinct(),
    ];

    private static IEnumerable<ModelSummary> InOrder(Board board, MetricDefinition sorted) =>
        board.Models
            .OrderBy(model => model[sorted].Median is null)
            .ThenBy(model => (model[sorted].Median ?? Rational.Zero) * (sorted.Better == Better.High ? -1 : 1))
            .ThenBy(model => model.Model.Id);

    private static string SortedBy(MetricDefinition metric) =>
        $"Ordered by {metric.Name.ToLowerInvariant()}, {(metric.Better == Better.High ? "highest" : "lowest")} first.";

    private static string Measured(Board board) => string.Join(
        ", ",
        Words.Counted(board.Models.Length, "model"),
        Words.Counted(board.Runs, "run"),
        Words.Counted(board.Benchmark.Cases.Length, "case") + " a run",
        Words.Counted(board.Conversations, "conversation") + ".");

    private static BucketFact Fact(Board board, BucketDefinition bucket) => new(
        NumberFormat.Integer(board.Benchmark.Cases.Count(supportCase => supportCase.Bucket == bucket.Bucket)),
        bucket.Name,
        bucket.Ideal);

    private static PickCard Card(BoundPick pick, Board board) => new(
        pick.Title.Text, board.Find(pick.Model)!.Model.Name, Route.Leaderboard.To(Route.Model(pick.Model)), pick.Text);

    private LeaderboardRow Row(Board board, ModelSummary model, ImmutableArray<MetricDefinition> metrics, IntervalCells intervals) => new()
    {
        Model = model.Model.Name,
        Link = Route.Leaderboard.To(Route.Model(model.Model.Id)),
        Lab = model.Model.Lab,
        OpenWeights = model.Model.OpenWeights == true,
        TierSign = model.Tier?.Sign ?? string.Empty,
        TierWord = model.Tier?.Word ?? string.Empty,
        Basis = CountFormat.Basis(model.Runs.Length),
        Badges = [.. prose.BadgesOf(model.Model.Id).Select(badge => badge.Name)],
        Frontier = ValuePathTableFactory.IsOnFrontier(board, model.Model.Id) ? "on the frontier" : string.Empty,
        Gist = prose.VerdictOf(model.Model.Id)?.Headline.Text ?? string.Empty,
        Cells =
        [
            .. metrics.Select(metric => new LeaderboardCell(
                metric.Name,
                _figures.Headline(model, metric),
                Words.PerRun(model[metric]),
                intervals.Of(model[metric]),
                RankCells.Of(board, model, metric))),
        ],
    };
}
