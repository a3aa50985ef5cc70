using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Says where a model stands on the value path (statistics.md 3.5).</summary>
/// <param name="board">A completed board.</param>
public sealed class ValuePathWords(Board board)
{
    public string Place(ModelSummary model)
    {
        if (board.Comparison!.ValuePaths.FirstOrDefault(path => path.Metric == MetricCatalog.HandledRight) is not { Stops.Length: > 0 } path
            || model[MetricCatalog.Cost].Median is null || model[path.Metric].Median is null)
        {
            return $"Place on the value path: n/a, {model[MetricCatalog.Cost].Why ?? model[MetricCatalog.HandledRight].Why ?? "no model has both a price and cases handled right"}.";
        }

        var stop = path.Stops.IndexOf(model.Model.Id);
        if (stop == 0)
        {
            return $"It is the cheapest model that has a price, so the value path starts here by construction.{Onward(path)}";
        }

        if (stop > 0)
        {
            return $"On the value path of {path.Metric.Name.ToLowerInvariant()}, stop {NumberFormat.Integer(stop + 1)} of {NumberFormat.Integer(path.Stops.Length)}. {Step(path.Steps[stop - 1])}";
        }

        return path.Frontier.Contains(model.Model.Id)
            ? "On the frontier: no cheaper model handles more cases right. Not on the value path: the step from the stop before it to the one after it asks less for each extra ticket."
            : OffFrontier(model, path);
    }

    /// <summary>"From X: 3.1 points more for $2.20 per 1,000 conversations; gain not shown, so no price per extra ticket."</summary>
    public string Step(ValueStep step)
    {
        var gain = $"From {Name(step.From)}: {DifferenceFormat.Size(MetricCatalog.HandledRight, step.Gain)} more for {NumberFormat.Dollars(step.ExtraCost)} more per 1,000 conversations";
        return step switch
        {
            { HasPrice: true } => $"{gain}, or {NumberFormat.Dollars(step.PricePerExtraTicket)} for each extra ticket; gain shown.",
            { IsGainShown: true } => $"{gain}; gain shown, but over all runs not a likely one of this size, so no price for an extra ticket can be given.",
            _ => $"{gain}; gain not shown, so no price for an extra ticket can be given.",
        };
    }

    private string Onward(ValuePath path) => path.Steps.Length == 0
        ? " No dearer model handles more cases right, by the headlines."
        : $" The next stop is {Name(path.Steps[0].To)}.";

    /// <summary>The dearest model of the frontier that costs no more handles at least as many cases right.</summary>
    private string OffFrontier(ModelSummary model, ValuePath path)
    {
        var cost = model[MetricCatalog.Cost].Median!;
        var better = path.Frontier.Select(id => board.Find(id)!).Last(each => each[MetricCatalog.Cost].Median! <= cost);
        return $"Not on the frontier: {Words.Isolated(better.Model.Name)} handles {FigureFormat.Headline(better[path.Metric])} right for {FigureFormat.Headline(better[MetricCatalog.Cost])} per 1,000, "
            + $"this model {FigureFormat.Headline(model[path.Metric])} for {FigureFormat.Headline(model[MetricCatalog.Cost])}.";
    }

    private string Name(ModelId model) => Words.Isolated(board.Find(model)!.Model.Name);
}
