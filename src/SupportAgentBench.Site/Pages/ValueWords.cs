using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Reports;

namespace SupportAgentBench.Site.Pages;

/// <summary>What may be said of better value, and what stands in its way (statistics.md 3, 6).</summary>
/// <param name="board">A completed board.</param>
public sealed class ValueWords(Board board)
{
    private readonly ImmutableArray<MetricDefinition> _key = ComparedMetrics.Key(board.Benchmark);

    /// <summary>"Key metrics, and how much worse still counts as level: resolution (3 tickets), …".</summary>
    public string Rule()
    {
        var metrics = string.Join(", ", _key.Select(metric => $"{metric.Name.ToLowerInvariant()} ({Margin(metric)})"));
        return $"Key metrics, and how much worse still counts as level: {metrics}. Told of these tickets, in these runs.";
    }

    /// <summary>"costs 54% less, level or better on all five"; both relations where both hold.</summary>
    public string Claim(ValueRelation relation)
    {
        var all = Words.AllKeyMetrics(_key.Length);
        var cost = relation.SavedShare.Sign > 0 ? $"costs {NumberFormat.Percent(relation.SavedShare)} less" : "costs no more";
        return (relation.IsStrict, relation.IsLevel) switch
        {
            (true, true) => $"{cost}, at least as good on {all}, and shown to be level or better on each",
            (true, false) => $"{cost}, at least as good on {all}{Opposed(relation)}",
            _ => $"level or better on {all}, {cost}",
        };
    }

    /// <summary>"; over all runs behind on resolution": the headlines are a middle run's, the tests look at all.</summary>
    private string Opposed(ValueRelation relation)
    {
        string[] behind =
        [
            .. relation.Figures
                .Where(figure => board.Comparison?.Difference(relation.Cheaper, relation.Dearer, figure.Metric)?.Verdict is { } verdict && verdict.IsBehind())
                .Select(figure => figure.Metric.Name.ToLowerInvariant()),
        ];
        return behind.Length == 0 ? string.Empty : $", though over all runs behind on {string.Join(", ", behind)}";
    }

    /// <summary>For how many key metrics the cheaper is as good, and which one, by how much, breaks the relation.</summary>
    public string InTheWay(ValueRelation relation)
    {
        var cost = relation.SavedShare.Sign > 0 ? $"costs {NumberFormat.Percent(relation.SavedShare)} less than" : "costs as much as";
        var head = $"{Name(relation.Cheaper)} {cost} {Name(relation.Dearer)} and is at least as good on "
            + $"{NumberFormat.InWords(relation.AsGood)} of {Words.KeyMetrics(relation.Figures.Length)}.";
        ImmutableArray<KeyFigure> breaks = [.. relation.StrictBreaks];
        if (breaks.Length > 0)
        {
            return $"{head} In the way: {string.Join("; ", breaks.Select(Break))}.";
        }

        ImmutableArray<KeyFigure> open = [.. relation.LevelBreaks];
        return open.Length > 0
            ? $"{head} Not shown to be level or better: {string.Join("; ", open.Select(Open))}."
            : $"{head} Neither is better value: no figure tells them apart.";
    }

    /// <summary>The published figures of a claim side by side.</summary>
    public ImmutableArray<ValueFigure> Figures(ValueRelation relation)
    {
        var cheaper = board.Find(relation.Cheaper)!;
        var dearer = board.Find(relation.Dearer)!;
        return
        [
            .. _key.Append(MetricCatalog.Cost).Select(metric =>
                new ValueFigure(metric.Name, FigureFormat.Headline(cheaper[metric]), FigureFormat.Headline(dearer[metric]))),
        ];
    }

    private string Break(KeyFigure figure) =>
        $"{figure.Metric.Name.ToLowerInvariant()}, {DifferenceFormat.Gap(figure.Metric, Rational.Abs(figure.Advantage))} worse";

    private string Open(KeyFigure figure) =>
        $"{figure.Metric.Name.ToLowerInvariant()}, which could be worse by {DifferenceFormat.Size(figure.Metric, Rational.FromDouble(-figure.LowerBound!.Value))} where {DifferenceFormat.Size(figure.Metric, figure.Margin)} would do";

    private string Margin(MetricDefinition metric) =>
        DifferenceFormat.Margin(metric, ComparedMetrics.Margin(board.Benchmark, metric), metric.FullN(board.Benchmark));

    private string Name(ModelId model) => Words.Isolated(board.Find(model)!.Model.Name);
}
