using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Models with both a price and cases handled right, and who of them is on the frontier (statistics.md 3.5).</summary>
internal sealed class PricedModels
{
    private readonly Board _board;

    /// <param name="board">A completed board.</param>
    public PricedModels(Board board)
    {
        _board = board;
        Path = board.Comparison!.ValuePaths.FirstOrDefault(path => path.Metric == MetricCatalog.HandledRight);
        All =
        [
            .. board.Models
                .Where(model => model[MetricCatalog.Cost].Median is not null && model[MetricCatalog.HandledRight].Median is not null)
                .OrderBy(model => model[MetricCatalog.Cost].Median)
                .ThenByDescending(model => model[MetricCatalog.HandledRight].Median)
                .ThenBy(model => model.Model.Id),
        ];
        Frontier = [.. Path?.Frontier.Select(id => board.Find(id)!) ?? []];
        OffFrontier = [.. All.Where(model => !IsOnFrontier(model))];
        LeftOut = [.. board.Models.Except(All).Select(model => model.Model.Name)];
    }

    /// <summary>The path over all models; null where none can be laid.</summary>
    public ValuePath? Path { get; }

    /// <summary>The cheapest first.</summary>
    public ImmutableArray<ModelSummary> All { get; }

    /// <summary>Models that handle more cases right than every cheaper one, the cheapest first.</summary>
    public ImmutableArray<ModelSummary> Frontier { get; }

    /// <summary>All others, the cheapest first.</summary>
    public ImmutableArray<ModelSummary> OffFrontier { get; }

    /// <summary>Names of the models that lack one of the two.</summary>
    public ImmutableArray<string> LeftOut { get; }

    public bool IsOnFrontier(ModelSummary model) => Frontier.Contains(model);

    /// <summary>The best model of the frontier that costs no more; null for a model of the frontier.</summary>
    public ModelSummary? BetterThan(ModelSummary model) =>
        IsOnFrontier(model) ? null : Frontier.Last(other => other[MetricCatalog.Cost].Median! <= model[MetricCatalog.Cost].Median!);

    /// <summary>What the board can say of the better one's lead; null where the pair was not tested.</summary>
    public PairDifference? LeadOver(ModelSummary model) =>
        BetterThan(model) is { } better ? _board.Comparison!.Difference(better.Model.Id, model.Model.Id, MetricCatalog.HandledRight) : null;
}
