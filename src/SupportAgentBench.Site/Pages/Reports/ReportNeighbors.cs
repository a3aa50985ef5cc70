using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Knows which report comes before and after another, in the order of the leaderboard.</summary>
public sealed class ReportNeighbors
{
    private readonly ImmutableArray<ModelSummary> _order;
    private readonly Dictionary<ModelId, int> _places = [];

    /// <param name="order">All models, as the leaderboard has them.</param>
    public ReportNeighbors(IEnumerable<ModelSummary> order)
    {
        _order = [.. order];
        foreach (var model in _order)
        {
            _places.Add(model.Model.Id, _places.Count);
        }
    }

    /// <summary>The report before; null for the first.</summary>
    public ModelLink? Before(ModelId model) => At(model, _places[model] - 1);

    /// <summary>The report after; null for the last.</summary>
    public ModelLink? After(ModelId model) => At(model, _places[model] + 1);

    private ModelLink? At(ModelId from, int place) => place >= 0 && place < _order.Length
        ? new ModelLink(Route.Model(from).To(Route.Model(_order[place].Model.Id)), _order[place].Model.Name)
        : null;
}
