using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules;

/// <summary>The names of a condition on one model: tests, whom it dominates and who dominates it, and all figures that a verdict has.</summary>
/// <param name="answers">Receives the data's answer to each test.</param>
internal sealed class RuleScope(Board board, ModelSummary model, List<string> answers) : IScriptObject
{
    private readonly RuleFunctions _functions = new(board, model, answers);
    private readonly FigureScope _figures = FigureScope.ForModel(board, model, []);
    private readonly ModelComparison? _comparison = board.Comparison?[model.Model.Id];

    public IEnumerable<string> Members => [.. _functions.Members, "dominates", "dominated_by", .. _figures.Members];

    public bool TryGetValue(string member, out object? value)
    {
        var edges = member switch
        {
            "dominates" => _comparison?.Dominates,
            "dominated_by" => _comparison?.DominatedBy,
            _ => null,
        };
        value = edges is null ? null : new DominanceNames(edges);
        return value is not null || _functions.TryGetValue(member, out value) || _figures.TryGetValue(member, out value);
    }

    /// <summary>Ids at the other ends of a model's edges: <c>dominates.level.size</c>.</summary>
    private sealed class DominanceNames(DominanceLists edges) : IScriptObject
    {
        public IEnumerable<string> Members => ["level", "strict"];

        public bool TryGetValue(string member, out object? value)
        {
            value = member switch
            {
                "level" => Array.ConvertAll([.. edges.Level], id => id.Value),
                "strict" => Array.ConvertAll([.. edges.Strict], id => id.Value),
                _ => null,
            };
            return value is not null;
        }
    }
}
