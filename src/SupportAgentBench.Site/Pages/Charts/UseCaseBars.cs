using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>
/// Makes the bars of per-use-case tables. The tick is the same use cases over all models together, as the use cases' own pages
/// print it.
/// </summary>
public sealed class UseCaseBars(Board board)
{
    /// <summary>The bar of a cell; null where the cell has no number, or its unit has no end.</summary>
    /// <param name="cells">Of the model.</param>
    public UseCaseBar? Of(ClusterCells cells, MetricDefinition metric)
    {
        if (metric.Unit is not (MetricUnit.Rate or MetricUnit.Score) || cells[metric]?.Mean is not { } mean)
        {
            return null;
        }

        var others = board.Models.Length > 1 ? Everyone(cells)[metric]?.Mean : null;
        return new UseCaseBar(
            ChartNumber.Percent(Math.Clamp(mean.ToDouble(), 0, 1)),
            others is null ? string.Empty : ChartNumber.Percent(Math.Clamp(others.ToDouble(), 0, 1)),
            others is null ? string.Empty : $"whole board {FigureFormat.Value(metric, others)}");
    }

    private ClusterCells Everyone(ClusterCells cells) => new([.. cells.Members.Select(member => Everyone(member.UseCase.Id))]);

    private UseCaseCells Everyone(UseCaseId id) => board.UseCases.First(cells => cells.UseCase.Id == id);
}
