using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Words for both relations of value, both ways: the claim where it holds, and else what stands in the way.</summary>
public static class CompareClaims
{
    public static ImmutableArray<CompareClaim> Of(ValueRelation relation, ModelSummary cheaper, ModelSummary dearer, decimal costAdvantage)
    {
        var (one, other) = (cheaper.Model.Name, dearer.Model.Name);
        var tag = cheaper.Runs.Length == 1 || dearer.Runs.Length == 1 ? " (single run)" : string.Empty;
        return
        [
            new CompareClaim($"{one} over {other}, as published", relation.IsStrict, Strict(relation) + tag),
            new CompareClaim($"{one} over {other}, level or better", relation.IsLevel, Level(relation, costAdvantage) + tag),
            new CompareClaim($"{other} over {one}", false, Reverse(relation)),
        ];
    }

    /// <summary>Whether the cheaper costs less by the share that "costs less" asks for.</summary>
    public static bool SavesEnough(ValueRelation relation, decimal costAdvantage) =>
        relation.SavedShare.Sign > 0 && relation.SavedShare >= Rational.FromDecimal(costAdvantage);

    private static string Strict(ValueRelation relation)
    {
        var cost = relation.SavedShare.Sign == 0 ? "costs no more" : "costs less";
        var all = NumberFormat.InWords(relation.Figures.Length);
        if (relation.IsStrict)
        {
            return $"{cost}, at least as good on all {all}, on these tickets, in these runs";
        }

        return relation.AsGood == relation.Figures.Length
            ? "the same cost and the same figures"
            : $"{cost}, at least as good on {Count(relation.AsGood)} of {all}; in the way: "
                + Names(relation.StrictBreaks, figure => DifferenceFormat.Gap(figure.Metric, -figure.Advantage));
    }

    private static string Level(ValueRelation relation, decimal costAdvantage)
    {
        var saved = NumberFormat.Percent(relation.SavedShare);
        if (relation.IsLevel)
        {
            return $"level or better on all {NumberFormat.InWords(relation.Figures.Length)}, costs {saved} less";
        }

        var breaks = relation.LevelBreaks.Any()
            ? "not shown to be level or better on " + Names(relation.LevelBreaks, figure => $"misses by {DifferenceFormat.AtMost(figure.Metric, figure.MissedBy ?? 0)}")
            : string.Empty;
        var cost = SavesEnough(relation, costAdvantage)
            ? string.Empty
            : relation.SavedShare.Sign == 0 ? $"costs the same where {NumberFormat.Percent(Rational.FromDecimal(costAdvantage))} less is asked"
            : $"costs {saved} less where {NumberFormat.Percent(Rational.FromDecimal(costAdvantage))} is asked";
        var untested = relation.Figures.Any(figure => figure.LowerBound is null) ? "not every figure could be tested" : string.Empty;
        return string.Join("; ", ((string[])[breaks, cost, untested]).Where(text => text.Length > 0));
    }

    private static string Reverse(ValueRelation relation)
    {
        if (relation.SavedShare.Sign > 0)
        {
            return "costs more, so neither relation can hold";
        }

        var asGood = relation.Figures.Count(figure => figure.Advantage.Sign <= 0);
        return asGood == relation.Figures.Length
            ? "the same cost, and no figure is better"
            : $"costs the same, at least as good on {Count(asGood)} of {NumberFormat.InWords(relation.Figures.Length)} as published";
    }

    private static string Count(int figures) => figures == 0 ? "none" : NumberFormat.InWords(figures);

    private static string Names(IEnumerable<KeyFigure> figures, Func<KeyFigure, string> by) =>
        CompareWords.List([.. figures.Select(figure => $"{figure.Metric.Name.ToLowerInvariant()} ({by(figure)})")]);
}
