using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Checks.Numbers;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Prose.Checks.Suggestions;

/// <summary>Finds the headline that a typed number is nearest to, where no figure prints it.</summary>
internal static class NearestFigure
{
    private const string Counted = ".count";

    /// <summary>Whether a figure is the headline of a metric, of this model or a named one, or the count behind it.</summary>
    public static bool IsHeadlineOrItsCount(NamedFigure named)
    {
        var expression = named.Expression.EndsWith(Counted, StringComparison.Ordinal) ? named.Expression[..^Counted.Length] : named.Expression;
        return named.Figure.Value is not null && MetricCatalog.All.Any(metric => expression == MetricFigures.NameOf(metric)
            || (expression.EndsWith("\"]." + MetricFigures.NameOf(metric), StringComparison.Ordinal) && expression.StartsWith("model[", StringComparison.Ordinal)));
    }

    /// <summary>For <c>23 of 24</c> the count of 24 that is nearest to 23; null for what is no count, or of no such total.</summary>
    public static NamedFigure? OfSameTotal(string? key, IEnumerable<NamedFigure> figures) => Parts(key) is not { } typed
        ? null
        : figures
            .Select(named => (Named: named, Parts: Parts(FigureKeys.Count(FigureKeys.Printed(named.Figure)))))
            .Where(each => each.Parts?.Total == typed.Total)
            .OrderBy(each => Math.Abs(each.Parts!.Value.Count - typed.Count))
            .Select(each => each.Named)
            .FirstOrDefault();

    /// <summary>For <c>71%</c> the nearest percentage, for <c>12 of 17</c> the same by its share, for <c>$3</c> the nearest amount; else the nearest number.</summary>
    public static NamedFigure? OfSameUnit(string? key, IEnumerable<NamedFigure> figures)
    {
        if (ValueOf(key) is not { } typed)
        {
            return null;
        }

        var unit = Parts(key) is not null || key![^1] == '%' ? "%" : key[0] == '$' ? "$" : null;
        return figures
            .Where(named => !named.Expression.EndsWith(Counted, StringComparison.Ordinal))
            .Where(named => unit is null || named.Figure.Text.Contains(unit, StringComparison.Ordinal))
            .MinBy(named => Rational.Abs(named.Figure.Value! - typed));
    }

    private static Rational? ValueOf(string? key)
    {
        if (Parts(key) is { Total: > 0 } parts)
        {
            return Rational.FromDecimal(parts.Count) / Rational.FromDecimal(parts.Total);
        }

        if (key is null || Amount.Read(key.Split(' ')[0].Trim('%', '$')) is not { } digits
            || !decimal.TryParse(digits, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return key[^1] == '%' ? Rational.FromDecimal(number) / 100 : Rational.FromDecimal(number);
    }

    /// <summary>The numbers of <c>11 of 360</c>; null for what is no count, or too long to be one.</summary>
    private static (decimal Count, decimal Total)? Parts(string? text) =>
        text?.Split(" of ") is [var count, var total]
        && decimal.TryParse(count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var k)
        && decimal.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (k, n)
            : null;
}
