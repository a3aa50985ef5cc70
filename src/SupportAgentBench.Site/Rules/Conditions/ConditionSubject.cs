using System.Collections.Frozen;
using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>What conditions of one text speak of.</summary>
/// <param name="Standings">Of the board; shared by all subjects.</param>
/// <param name="Own">The model a verdict, pick or badge speaks of; null on pages, where <c>model:</c> must name one.</param>
/// <param name="OwnName">How answers call it: "this model", or its name where several are spoken of.</param>
/// <param name="Figures">The names of figures that the text may use.</param>
internal sealed record ConditionSubject(BoardStandings Standings, ModelSummary? Own, string OwnName, IScriptObject Figures)
{
    public Board Board => Standings.Board;

    /// <summary>What answers call a model.</summary>
    public string NameOf(ModelSummary model) => model == Own ? OwnName : model.Model.Name;

    /// <summary>The model against which the tests do not bear out a comparison of two figures; none where they do, and where it compares no two models.</summary>
    public IEnumerable<OpenModel> OpenAgainst(ConditionOperand left, ConditionOperand right) =>
        Comparisons.Open(Board, Own?.Model.Id, left, right) is { } model ? [model] : [];
}

/// <summary>Models of a board in the order of each metric, made once.</summary>
internal sealed class BoardStandings(Board board)
{
    private readonly FrozenDictionary<string, Lazy<ImmutableArray<ModelSummary>>> _byMetric = MetricCatalog.All.ToFrozenDictionary(
        metric => metric.Id, metric => new Lazy<ImmutableArray<ModelSummary>>(() => InOrder(board, metric)), StringComparer.Ordinal);

    public Board Board => board;

    /// <summary>Models with a headline, the best first, those alike by id; the lowest first where neither direction is better.</summary>
    public ImmutableArray<ModelSummary> Of(MetricDefinition metric) => _byMetric[metric.Id].Value;

    private static ImmutableArray<ModelSummary> InOrder(Board board, MetricDefinition metric)
    {
        var known = board.Models.Where(model => model[metric].Median is not null);
        return metric.Better == Better.High
            ? [.. known.OrderByDescending(model => model[metric].Median!).ThenBy(model => model.Model.Id)]
            : [.. known.OrderBy(model => model[metric].Median!).ThenBy(model => model.Model.Id)];
    }
}
