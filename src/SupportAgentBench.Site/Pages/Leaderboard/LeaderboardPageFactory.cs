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
/// <param name="index">Which conversations have a page.</param>
/// <param name="tables">Makes the board itself.</param>
public sealed class LeaderboardPageFactory(PageFrameFactory frames, BoundSite prose, EvidenceIndex index, BoardTableFactory tables)
{
    private readonly LinkedFigures _figures = new(Route.Leaderboard, index);

    public LeaderboardPage Make(Board board)
    {
        var sorted = tables.Sorted;
        ImmutableArray<ModelSummary> models = [.. tables.InOrder(sorted)];
        return new LeaderboardPage
        {
            Page = frames.For(Route.Leaderboard, prose.Title.Text, Measured(board)),
            Question = prose.Question,
            Kicker = prose.Kicker,
            Measured = Measured(board),
            Picks = [.. prose.Picks.Select(pick => Card(pick, board))],
            Buckets = [.. board.Benchmark.Buckets.Select(bucket => Fact(board, bucket))],
            Table = tables.Make(Route.Leaderboard, sorted),
            CostQuality = new CostQualityChartFactory(board, Route.Leaderboard).Make(_figures, new IntervalCells(board)),
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
}
