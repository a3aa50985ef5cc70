using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>Models picked out by a figure: how many there are, and which.</summary>
internal static class SelectionFunctions
{
    private static readonly ImmutableArray<BoundParameter> Bounds = [new("at_least", ">="), new("at_most", "<="), new("above", ">"), new("below", "<")];

    /// <summary>The only test whose answer figures may print too.</summary>
    public static FunctionDefinition ModelsWhere { get; } =
        new("models_where", "models_where(metric: \"escalation-accuracy\", use_case: \"unsupported-request\", at_least: 1).size",
            "how many models have a figure within the bounds: the headline, or the pooled figure of a use case",
            ["metric", "use_case", "at_least", "at_most", "above", "below"], Select);

    public static ImmutableArray<FunctionDefinition> All { get; } = [ModelsWhere];

    private static Figure Select(FunctionCall call)
    {
        var metric = call.AnyMetric();
        ImmutableArray<GivenBound> bounds =
            [.. Bounds.Where(bound => call.IsGiven(bound.Name)).Select(bound => new GivenBound(bound.Mark, call.NumberOrNull(bound.Name)!))];
        if (bounds.IsEmpty)
        {
            throw call.Error("models_where needs a bound: at_least, at_most, above or below.");
        }

        if (bounds.Select(bound => Comparisons.Worthless(metric.Id, shown: null, Comparisons.ScaleOf(metric), bound.Mark, bound.Value)).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            throw call.Error($"In models_where, {fault}.");
        }

        ImmutableArray<ModelSummary> unmeasured = [.. call.Board.Models.Where(model => Value(call, model, metric) is null)];
        if (call.IsGiven("use_case") && unmeasured.Length == call.Board.Models.Length)
        {
            throw call.Error($"{metric.Id} is not measured on this use case, so no model has a figure there.", "use_case");
        }

        ImmutableArray<ModelSummary> models = [.. call.Standings.Of(metric).Where(model => Value(call, model, metric) is { } value && bounds.All(bound => Holds(value, bound)))];
        call.LeaveOut(unmeasured);
        call.PointTo(Route.Leaderboard);
        var names = ModelListFigure.Of(models, "no model is within the bounds");
        call.Show(() => $"{metric.Name} within the bounds: {(models.IsEmpty ? "no model" : names.Text)}");
        call.Tell(() => models.IsEmpty ? "no model is" : $"these are {names.Text}");
        return names;
    }

    private static Rational? Value(FunctionCall call, ModelSummary model, MetricDefinition metric) =>
        call.IsGiven("use_case") ? call.UseCase(model)[metric]?.Mean : model[metric].Median;

    private static bool Holds(Rational value, GivenBound bound) => Comparisons.Holds(
        new ConditionOperand { Name = string.Empty, Number = value }, bound.Mark, new ConditionOperand { Name = string.Empty, Number = bound.Value });

    private sealed record BoundParameter(string Name, string Mark);

    private sealed record GivenBound(string Mark, Rational Value);
}
