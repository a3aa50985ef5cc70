using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>Says where a model may stand among all (statistics.md 2.5): its place by headline, and the span of places that the tests leave open.</summary>
public static class RankCells
{
    public static RankCell Of(Board board, ModelSummary model, MetricDefinition metric)
    {
        var estimate = model[metric];
        if (estimate.Rank is not { } rank || board.PlaceOf(model, metric) is not { } place)
        {
            return new RankCell("rank " + FigureFormat.NotAvailable, string.Empty, estimate.Why ?? estimate.WhyNoRank ?? "no rank was computed");
        }

        if (rank.Of == 1)
        {
            return new RankCell(board.Models.Length == 1 ? "only model" : "only model with a figure", string.Empty, string.Empty);
        }

        if (!rank.IsResolved)
        {
            return new RankCell("rank not resolved", "No model can be told apart from this one on this metric.", string.Empty);
        }

        // The place goes by the median, the span by paired tests over all runs: what is printed holds both.
        var from = Math.Min(rank.From, place.Number);
        var to = Math.Max(rank.To, place.Number);
        var isWidened = from != rank.From || to != rank.To;
        return from == to
            ? new RankCell(NumberFormat.Ordinal(place.Number), $"Every other model{(place.Of < board.Models.Length ? " with a figure" : string.Empty)} can be told apart from this one on this metric.", string.Empty)
            : new RankCell(
                $"{NumberFormat.Ordinal(place.Number)} ({NumberFormat.Ordinal(from)} to {NumberFormat.Ordinal(to)})",
                isWidened
                    ? "The place is that of the headline; the tests over all runs put the model elsewhere in this span."
                    : "Models in this span cannot be told apart on this metric.",
                string.Empty);
    }
}
