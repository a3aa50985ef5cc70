using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Reports;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Makes the leaderboard's value path over cases handled right (statistics.md 3.5).</summary>
public static class ValuePathTableFactory
{
    private const string FirstStop = "the path starts here";

    public static ValuePathTable Make(Board board, LinkedFigures figures)
    {
        if (PathOf(board) is not { Stops.Length: > 0 } path)
        {
            return new ValuePathTable { Why = "no model has both a price and cases handled right." };
        }

        string[] offPath = [.. path.Frontier.Where(model => !path.Stops.Contains(model)).Select(model => board.Find(model)!.Model.Name)];
        return new ValuePathTable
        {
            Rows = [.. path.Stops.Select((model, stop) => Row(board.Find(model)!, stop == 0 ? null : path.Steps[stop - 1], figures))],
            OffPath = offPath.Length == 0 ? string.Empty : $"Also on the frontier, but each extra ticket costs more there than further up the path: {string.Join(", ", offPath)}.",
        };
    }

    /// <summary>Whether the model handles more cases right than every cheaper one.</summary>
    public static bool IsOnFrontier(Board board, ModelId model) => PathOf(board)?.Frontier.Contains(model) == true;

    private static ValuePath? PathOf(Board board) => board.Comparison?.ValuePaths.FirstOrDefault(path => path.Metric == MetricCatalog.HandledRight);

    private static ValuePathRow Row(ModelSummary model, ValueStep? step, LinkedFigures figures) => new(
        model.Model.Name,
        Route.Leaderboard.To(Route.Model(model.Model.Id)),
        figures.Headline(model, MetricCatalog.Cost),
        figures.Headline(model, MetricCatalog.HandledRight),
        step is null ? Missing(FirstStop) : new HintedText(Gain(step), string.Empty, string.Empty),
        step is null ? Missing(FirstStop) : new HintedText(NumberFormat.Dollars(step.ExtraCost), string.Empty, string.Empty),
        Price(step),
        step switch
        {
            null => "the cheapest model; every path starts there by construction",
            { IsGainShown: true } => "gain shown",
            _ => "gain not shown",
        });

    private static string Gain(ValueStep step)
    {
        var gain = DifferenceFormat.Value(MetricCatalog.HandledRight, step.Gain);
        return step.Interval is { } interval ? $"{gain}; over all runs {DifferenceFormat.Interval(MetricCatalog.HandledRight, interval)}" : gain;
    }

    private static HintedText Price(ValueStep? step) => step switch
    {
        null => Missing(FirstStop),
        { HasPrice: true } => new HintedText(NumberFormat.Dollars(step.PricePerExtraTicket), string.Empty, string.Empty),
        { IsGainShown: true } => Missing("the gap of the headlines is not a likely one over all runs, so it has no price"),
        _ => Missing("the gain is not shown, so it has no price"),
    };

    private static HintedText Missing(string why) => new(FigureFormat.NotAvailable, string.Empty, why);
}
