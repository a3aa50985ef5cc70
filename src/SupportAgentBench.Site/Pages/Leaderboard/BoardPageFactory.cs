using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Makes the pages of the board's presets: an order, or a floor.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="tables">Makes the table.</param>
public sealed class BoardPageFactory(PageFrameFactory frames, Board board, BoardTableFactory tables)
{
    /// <summary>All models in the order of a metric.</summary>
    public BoardPage Order(MetricDefinition metric)
    {
        var title = "Models by " + metric.Name.ToLowerInvariant();
        var explanation = $"{Words.Capitalized(metric.Caption)}; {Words.Direction(metric)}. {Words.Sentence(Words.Counted(board.Models.Length, "model"))}";
        return Page(Route.BoardOrder(metric), title, explanation, metric, null);
    }

    /// <summary>Models that are within the margin of the best on a metric, the cheapest first.</summary>
    public BoardPage Floor(Floor floor)
    {
        var best = tables.InOrder(floor.Metric).First();
        var margin = DifferenceFormat.Margin(floor.Metric, board.Comparison![floor.Metric].Margin, floor.Metric.FullN(board.Benchmark));
        var reached = board.Models.Count(floor.IsReachedBy);
        var explanation = $"{NumberFormat.Integer(reached)} of {Words.Counted(board.Models.Length, "model")}, the cheapest first. "
            + $"The best has {CountFormat.InWords(best[floor.Metric]) ?? FigureFormat.Headline(best[floor.Metric])}; the bound is the figure furthest from it among models within {margin}. No test stands behind it.";
        return Page(Route.BoardFloor(floor.Metric), $"Models with {BoardTableFactory.FloorText(floor)}", explanation, MetricCatalog.Cost, floor);
    }

    private BoardPage Page(Route route, string title, string explanation, MetricDefinition sorted, Floor? floor) => new()
    {
        Page = frames.For(route, title, explanation),
        Title = title,
        Explanation = explanation,
        Table = tables.Make(route, sorted, floor),
    };
}
