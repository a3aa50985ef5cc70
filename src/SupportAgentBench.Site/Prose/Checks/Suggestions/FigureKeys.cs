using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Checks.Numbers;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Prose.Checks.Suggestions;

/// <summary>The forms in which somebody may type the value of a figure.</summary>
internal static class FigureKeys
{
    private const string Of = " of ";

    /// <summary>What the figure prints, in the form of typed numbers: no <c>≈</c>, no grouping, digits for words.</summary>
    public static string Printed(Figure figure)
    {
        var text = figure.Text.TrimStart('≈').Replace(",", string.Empty, StringComparison.Ordinal).Replace("/", Of, StringComparison.Ordinal);
        return Vocabulary.Find(text) is { } word && (word.Roles & WordRoles.Cardinal) != WordRoles.None ? word.Value.ToString(CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Other forms of the same value: its count, the count's first number, percent with no or one decimal, two decimals.</summary>
    public static IEnumerable<string> Derived(Figure figure)
    {
        var printed = Printed(figure);
        if (Count(printed) is { } count)
        {
            yield return count;
            yield return count[..count.IndexOf(' ', StringComparison.Ordinal)];
        }

        if (figure.Value is { } value && value.Sign >= 0 && value <= Rational.One && IsShare(figure, printed))
        {
            yield return NumberFormat.Percent(value);
            yield return NumberFormat.Percent(value, 1);
            yield return NumberFormat.Score(value);
        }
    }

    /// <summary><c>11 of 360</c> out of what a figure prints; null where it prints no count.</summary>
    public static string? Count(string printed)
    {
        var parts = printed.Split(' ', 4);
        return parts is [var k, "of", var n, ..] && k.All(IsNumeral) && n.All(char.IsAsciiDigit) ? $"{k}{Of}{n}" : null;
    }

    private static bool IsNumeral(char character) => char.IsAsciiDigit(character) || character == '.';

    private static bool IsShare(Figure figure, string printed) =>
        MetricCatalog.All.Any(metric => metric.Id == figure.Metric && metric.Unit is MetricUnit.Rate or MetricUnit.Score)
        || printed.Contains('%', StringComparison.Ordinal)
        || Count(printed) is not null;
}
