using System.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Compares figures and numbers exactly, and says what makes a comparison worthless.</summary>
internal static class Comparisons
{
    /// <summary>Whether a comparison holds; one with something that is n/a does not.</summary>
    /// <param name="mark">An operator: <c>&lt;=</c>.</param>
    public static bool Holds(ConditionOperand left, string mark, ConditionOperand right)
    {
        if (IsMissing(left, right))
        {
            return false;
        }

        if (left.Number is { } first && right.Number is { } second)
        {
            return Holds(first.CompareTo(second), mark);
        }

        var isEqual = left.Truth is not null ? left.Truth == right.Truth : string.Equals(left.Words, right.Words, StringComparison.Ordinal);
        return isEqual == (mark == "==");
    }

    /// <summary>Whether a side is n/a.</summary>
    public static bool IsMissing(ConditionOperand left, ConditionOperand right) => left.Why is not null || right.Why is not null;

    /// <summary>Why two sides cannot be compared, or a comparison of them would say nothing; null when it says something.</summary>
    /// <param name="own">The model that names without another's mean; null where there is none.</param>
    public static string? Fault(ConditionOperand left, string mark, ConditionOperand right, ModelId? own)
    {
        if (IsMissing(left, right))
        {
            return null;
        }

        if (left.Figure is not null && right.Figure is not null && FigurePath.Same(left.Name, right.Name, own))
        {
            return left.Name == right.Name ? $"{left.Name} is compared with itself" : $"{left.Name} and {right.Name} are one number, whatever the data are; compare it with another figure, or with a bound";
        }

        if (left.Number is null || right.Number is null)
        {
            var areAlike = (left.Truth is null) == (right.Truth is null) && (left.Words is null) == (right.Words is null);
            return areAlike && mark is "==" or "!=" ? null : $"{left.Name} is compared with {right.Name}, which is of another kind";
        }

        if (UnitOf(left) is { } one && UnitOf(right) is { } other && one != other)
        {
            return $"{left.Name} is compared with {right.Name}, which is of another kind";
        }

        return left.IsLiteral == right.IsLiteral ? null : left.IsLiteral ? Worthless(right, Mirrored(mark), left.Number) : Worthless(left, mark, right.Number);
    }

    /// <summary>What the tests leave open of a comparison of two models' figures, told from the side that is not spoken of; null where they bear it out.</summary>
    public static OpenModel? Open(Board board, ModelId? own, ConditionOperand left, ConditionOperand right)
    {
        if (left.Figure is not { Model: { } one, Metric: { } metric } || right.Figure is not { Model: { } other } || one == other
            || right.Figure.Metric != metric || MetricCatalog.Find(metric) is not { } definition)
        {
            return null;
        }

        var order = left.Number is { } first && right.Number is { } second ? first.CompareTo(second) : 0;
        var words = Separation.Open(board, one, other, definition, order) ?? (order == 0 && !Separation.IsLevel(board, one, other, definition) ? OpenModel.NotLevel : null);
        return words is null ? null : new OpenModel(words, board.Find(own == other ? one : other)!.Model.Name);
    }

    /// <summary><c>over_escalation is ≈10% (0.1), not below 0.05</c>; below a <c>!</c>, where it holds, <c>not at least 0.05</c>.</summary>
    public static string Told(ConditionOperand left, string mark, ConditionOperand right)
    {
        var refuted = Words(Holds(left, mark, right) ? Opposite(mark) : mark);
        return (left.IsLiteral, right) switch
        {
            (true, _) => $"{right.Told}, and {left.Name} is not {refuted} it",
            (_, { Why: not null }) => right.Told,
            _ when left.Why is not null => left.Told,
            _ => $"{left.Told}, not {refuted} {(right.IsLiteral ? right.Name : $"{right.Name}, {right.Shown}")}",
        };
    }

    /// <summary>An operator in words: <c>below</c>.</summary>
    public static string Words(string mark) => mark switch
    {
        "<" => "below",
        ">" => "above",
        "<=" => "at most",
        ">=" => "at least",
        "==" => "equal to",
        "!=" => "different from",
        _ => throw new UnreachableException(),
    };

    /// <summary>A bound that every value of a figure keeps, or none can reach, was not meant so.</summary>
    /// <param name="name">How the author wrote the figure.</param>
    /// <param name="shown">A value of it; null where there is none to show.</param>
    public static string? Worthless(string name, string? shown, FigureScale scale, string mark, Rational bound)
    {
        var isShare = scale == FigureScale.Share;
        if (scale == FigureScale.Correlation)
        {
            return bound > -Rational.One && bound < Rational.One ? null : $"{name} is a correlation from −1 to 1 and is compared with {RationalFormat.Trimmed(bound)}; write 0.5 for one in between";
        }

        if (isShare && (bound > Rational.One || bound.Sign < 0))
        {
            var example = shown is null ? string.Empty : $" ({shown})";
            return $"{name} is a share from 0 to 1{example} and is compared with {RationalFormat.Trimmed(bound)}; write 0.05 for 5%";
        }

        return IsAlways(mark) ? $"{name} is {Words(mark)} {RationalFormat.Trimmed(bound)} whatever the data are"
            : IsAlways(Opposite(mark)) ? $"{name} is never {Words(mark)} {RationalFormat.Trimmed(bound)}, whatever the data are"
            : null;

        bool IsAlways(string sign) => (isShare && bound == Rational.One && sign == "<=") || (bound.Sign <= 0 && sign == ">=") || (bound.Sign < 0 && sign is ">" or "!=");
    }

    private static string? Worthless(ConditionOperand figure, string mark, Rational bound) =>
        Worthless(figure.Name, figure.Shown, MetricOf(figure) is { } metric ? ScaleOf(metric) : figure.Figure?.Scale ?? FigureScale.Amount, mark, bound);

    /// <summary>Between which bounds a metric's values lie.</summary>
    public static FigureScale ScaleOf(MetricDefinition metric) => metric.Unit is MetricUnit.Rate or MetricUnit.Score ? FigureScale.Share : FigureScale.Amount;

    private static MetricDefinition? MetricOf(ConditionOperand operand) => operand.Figure?.Metric is { } id ? MetricCatalog.Find(id) : null;

    // Two shares are of one kind, whoever gave them.
    private static MetricUnit? UnitOf(ConditionOperand operand) => MetricOf(operand)?.Unit switch
    {
        MetricUnit.Score => MetricUnit.Rate,
        null when operand.Figure?.Scale == FigureScale.Share => MetricUnit.Rate,
        var unit => unit,
    };

    private static bool Holds(int order, string mark) => mark switch
    {
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        ">=" => order >= 0,
        "==" => order == 0,
        _ => order != 0,
    };

    /// <summary>The operator that holds where another does not.</summary>
    public static string Opposite(string mark) => mark switch
    {
        "<" => ">=",
        ">" => "<=",
        "<=" => ">",
        ">=" => "<",
        "==" => "!=",
        _ => "==",
    };

    private static string Mirrored(string mark) => mark switch
    {
        "<" => ">",
        ">" => "<",
        "<=" => ">=",
        ">=" => "<=",
        _ => mark,
    };
}
