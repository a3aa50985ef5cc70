using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>What conditions in prose on one board may speak of.</summary>
internal sealed class ConditionSubjects(Board board)
{
    private readonly BoardStandings _standings = new(board);

    /// <summary>Pages and texts of the site: <c>model:</c> names who is spoken of.</summary>
    public ConditionSubject Board => new(_standings, Own: null, string.Empty, FigureScope.ForBoard(board));

    /// <summary>A verdict or pick.</summary>
    /// <param name="clusters">Rows of the verdict's table of use cases.</param>
    public ConditionSubject Of(ModelSummary model, ImmutableArray<UseCaseCluster> clusters) =>
        new(_standings, model, "this model", FigureScope.ForModel(board, model, clusters));
}
