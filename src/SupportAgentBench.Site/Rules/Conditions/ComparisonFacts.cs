using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Tells a reader what a comparison compared: the metric, who is meant, both numbers, and how they lie to each other.</summary>
internal static class ComparisonFacts
{
    // Of a figure that prints rounded.
    private const char Rounded = '≈';

    /// <summary>"Over-escalation: 50% is above 39%", "Resolution: mimo-v2.5 ≈92% is below kimi-k2.6 ≈95%".</summary>
    /// <param name="mark">An operator, <c>&lt;=</c>; where it does not hold, as below a <c>!</c>, its opposite is told.</param>
    public static string Of(Board board, ConditionOperand left, string mark, ConditionOperand right)
    {
        var shown = Comparisons.Holds(left, mark, right) ? mark : Comparisons.Opposite(mark);
        var metric = MetricOf(left) ?? MetricOf(right);
        var names = left.Figure?.Model is { } one && right.Figure?.Model is { } other && one != other;
        var exact = left.Number != right.Number && Printed(left).TrimStart(Rounded) == Printed(right).TrimStart(Rounded);
        var words = $"{Side(left)} is {Comparisons.Words(shown)} {Side(right)}";
        return metric is not null ? $"{metric.Name}: {words}" : left.IsLiteral ? Counted(right) : right.IsLiteral ? Counted(left) : words;

        string Side(ConditionOperand side)
        {
            var text = exact ? Exact(side) : Printed(side);
            return names ? $"{board.Find(side.Figure!.Model!)!.Model.Name} {text}" : text;
        }

        string Exact(ConditionOperand side) => side.Figure is not null || Printed(side) == side.Name ? side.Shown : $"{Printed(side)} ({side.Name})";

        string Printed(ConditionOperand side) => side.Figure is { } figure ? figure.Text
            : side.Number is { } bound && metric is not null ? FigureFormat.Value(metric, bound)
            : side.Name;
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
