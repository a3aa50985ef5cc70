using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Finds the models that the paired tests do not tell from the first of a metric; a table brackets them.</summary>
public static class TiedModels
{
    /// <summary>The first and all that no test tells from it; nobody where the first is told from every other, or was not tested against all.</summary>
    /// <param name="ordered">The board's models in the order of the metric, the best first.</param>
    public static ImmutableHashSet<ModelId> Of(Board board, IEnumerable<ModelSummary> ordered, MetricDefinition metric)
    {
        ModelSummary[] ranked = [.. ordered.Where(model => model[metric].Rank is not null)];
        if (ranked.Length < 2 || board.Comparison is not { } comparison)
        {
            return [];
        }

        var first = ranked[0].Model.Id;
        ModelId[] tied =
        [
            .. ranked.Skip(1)
                .Where(model => comparison.Difference(first, model.Model.Id, metric)?.Verdict is { } verdict && !verdict.IsAhead() && !verdict.IsBehind())
                .Select(model => model.Model.Id),
        ];
        return tied.Length == 0 ? [] : [first, .. tied];
    }
}
