using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Rendering;

/// <summary>What pages of a single model take from the whole board.</summary>
/// <param name="board">A completed board.</param>
/// <param name="frames">Frames of pages.</param>
internal sealed class BoardSources(Board board, PageFrameFactory frames)
{
    /// <summary>What the frame of each page says of the board.</summary>
    public PageSource Frame => field ??= PageSource.Of("frame", frames.Texts);

    /// <summary>From where to where a metric's lines are drawn.</summary>
    public PageSource AxisOf(MetricDefinition metric) => PageSource.Of(
        $"axis of {metric.Id}",
        IntervalAxis.Over(metric, board.Models.Select(model => model[metric])) is { } axis ? [axis is LogScale ? "factors" : "steps", Exact(axis.From), Exact(axis.To)] : []);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
