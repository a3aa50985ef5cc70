using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>From 1 + models shown to be ahead, to all models less those shown to be behind (statistics.md 2.5, D7).</summary>
public static class RankRanges
{
    /// <summary>The ranges of models.</summary>
    /// <param name="models">How many models there are.</param>
    /// <param name="isRanked">Whether a model has a value.</param>
    /// <param name="pairs">Pairs of models.</param>
    /// <param name="verdictOf">The verdict on a pair, the first against the second.</param>
    /// <returns>Null for a model without a value.</returns>
    public static RankRange?[] Of(int models, Func<int, bool> isRanked, ImmutableArray<(int A, int B)> pairs, Func<int, PairVerdict> verdictOf)
    {
        var ahead = new int[models];
        var behind = new int[models];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var (a, b) = pairs[pair];
            var verdict = verdictOf(pair);
            var (better, worse) = verdict.IsAhead() ? (a, b) : (b, a);
            if (verdict.IsAhead() || verdict.IsBehind())
            {
                ahead[worse]++;
                behind[better]++;
            }
        }

        var ranked = Enumerable.Range(0, models).Count(isRanked);
        var ranges = new RankRange?[models];
        for (var model = 0; model < models; model++)
        {
            ranges[model] = isRanked(model) ? new RankRange(1 + ahead[model], ranked - behind[model], ranked) : null;
        }

        return ranges;
    }
}
