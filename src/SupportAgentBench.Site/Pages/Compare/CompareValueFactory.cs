using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Tells whether one of two models is the better value, and what stands in the way where it is not (statistics.md 3).</summary>
/// <param name="board">A completed board.</param>
/// <param name="figures">Of pages of pairs.</param>
public sealed class CompareValueFactory(Board board, LinkedFigures figures)
{
    public CompareValue Make(ModelSummary a, ModelSummary b)
    {
        if (ValueRelations.Between(board, a.Model.Id, b.Model.Id) is not { } relation)
        {
            return new CompareValue { Why = WhyNot(a) ?? WhyNot(b) ?? string.Empty };
        }

        var (cheaper, dearer) = relation.Cheaper == a.Model.Id ? (a, b) : (b, a);
        return new CompareValue
        {
            Cheaper = cheaper.Model.Name,
            Dearer = dearer.Model.Name,
            Claims = CompareClaims.Of(relation, cheaper, dearer, board.Benchmark.Comparison.CostAdvantage),
            Rows = [CostRow(relation, cheaper, dearer), .. relation.Figures.Select(figure => Row(figure, cheaper, dearer))],
        };
    }

    private string? WhyNot(ModelSummary model) =>
        board.Comparison![model.Model.Id].WhyNotValued is { } why ? $"{model.Model.Name} takes part in no comparison of value. {why}" : null;

    private CompareValueRow CostRow(ValueRelation relation, ModelSummary cheaper, ModelSummary dearer)
    {
        var asked = NumberFormat.Percent(Rational.FromDecimal(board.Benchmark.Comparison.CostAdvantage));
        var isEnough = CompareClaims.SavesEnough(relation, board.Benchmark.Comparison.CostAdvantage);
        return new CompareValueRow(
            MetricCatalog.Cost.Name,
            figures.Headline(cheaper, MetricCatalog.Cost),
            figures.Headline(dearer, MetricCatalog.Cost),
            relation.SavedShare.Sign == 0 ? "yes, the same" : $"yes, {NumberFormat.Percent(relation.SavedShare)} less",
            isEnough ? $"yes, at least {asked} less" : $"no, {asked} less is asked");
    }

    private CompareValueRow Row(KeyFigure figure, ModelSummary cheaper, ModelSummary dearer) => new(
        figure.Metric.Name,
        figures.Headline(cheaper, figure.Metric),
        figures.Headline(dearer, figure.Metric),
        figure.IsAsGood ? "yes" : $"no, {DifferenceFormat.Gap(figure.Metric, -figure.Advantage)} short",
        Level(figure, cheaper, dearer));

    private string Level(KeyFigure figure, ModelSummary cheaper, ModelSummary dearer)
    {
        if (figure.LowerBound is not { } bound)
        {
            return FigureFormat.NotAvailableBecause(UntestedPair.Why(board, cheaper, dearer, figure.Metric));
        }

        if (bound == 0)
        {
            return "yes, as good or better";
        }

        if (bound > 0)
        {
            return $"yes, better by at least {DifferenceFormat.AtLeast(figure.Metric, bound)}";
        }

        var shortfall = $"{DifferenceFormat.AtMost(figure.Metric, -bound)} short, {DifferenceFormat.Size(figure.Metric, figure.Margin)} allowed";
        return figure.IsLevelOrBetter == true ? $"yes, at worst {shortfall}" : $"not shown, could be {shortfall}";
    }
}
