using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Tells a reader what a comparison that holds compared: the metric, who is meant, both numbers.</summary>
internal static class ComparisonFacts
{
    /// <summary>"Over-escalation: 50% is above 39%", "Resolution: mimo-v2.5 ≈92% is below kimi-k2.6 ≈95%".</summary>
    /// <param name="mark">An operator: <c>&lt;=</c>.</param>
    public static string Of(Board board, ConditionOperand left, string mark, ConditionOperand right)
    {
        var metric = MetricOf(left) ?? MetricOf(right);
        var names = left.Figure?.Model is { } one && right.Figure?.Model is { } other && one != other;
        var exact = left.Figure is { } first && right.Figure is { } second && first.Text == second.Text && mark is not "==";
        var words = $"{Side(left)} is {Comparisons.Words(mark)} {Side(right)}";
        return metric is not null ? $"{metric.Name}: {words}" : left.IsLiteral ? Counted(right) : right.IsLiteral ? Counted(left) : words;

        string Side(ConditionOperand side)
        {
            var text = side.Figure is { } figure ? (exact ? side.Shown : figure.Text)
                : side.Number is { } bound && metric is not null ? FigureFormat.Value(metric, bound)
                : side.Name;
            return names ? $"{board.Find(side.Figure!.Model!)!.Model.Name} {text}" : text;
        }
    }

    // How many models there are says nothing without what they were counted for; a selection of models tells that itself.
    private static string Counted(ConditionOperand count) => count switch
    {
        { Figure: null } => string.Empty,
        _ when count.Name.StartsWith("dominated_by.", StringComparison.Ordinal) => $"Models that are better value: {count.Figure!.Text}",
        _ when count.Name.StartsWith("dominates.", StringComparison.Ordinal) => $"Models it is better value than: {count.Figure!.Text}",
        _ => string.Empty,
    };

    /// <summary>Where the conversations behind the numbers are listed; null where they are no metric of a model.</summary>
    public static Route? Conversations(ConditionOperand left, ConditionOperand right) =>
        (left.Figure?.Model is null ? right : left) is { Figure.Model: { } model } side && MetricOf(side) is { } metric ? Route.Metric(model, metric) : null;

    private static MetricDefinition? MetricOf(ConditionOperand side) => side.Figure?.Metric is { } id ? MetricCatalog.Find(id) : null;
}
