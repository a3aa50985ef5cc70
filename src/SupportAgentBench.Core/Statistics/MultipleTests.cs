namespace SupportAgentBench.Core.Statistics;

/// <summary>p-values of a whole family, adjusted so that each may be read against the level on its own.</summary>
public static class MultipleTests
{
    /// <summary>
    /// Benjamini and Hochberg 1995: of the differences called real, at most the level's share is false. What the board uses.
    /// </summary>
    /// <returns>In the order given.</returns>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> probabilities)
    {
        var order = Ascending(probabilities);
        var adjusted = new double[order.Length];
        var least = 1.0;
        for (var rank = order.Length; rank > 0; rank--)
        {
            // A factor of exactly 1 for the last: rounding must not make an adjusted value smaller than its own.
            var ranked = order[rank - 1];
            least = Math.Min(least, ranked.Probability * ((double)order.Length / rank));
            adjusted[ranked.Index] = least;
        }

        return adjusted;
    }

    /// <summary>Holm 1979: that no difference called real is false. For a sentence that says "every one of these".</summary>
    /// <returns>In the order given.</returns>
    public static double[] Holm(ReadOnlySpan<double> probabilities)
    {
        var order = Ascending(probabilities);
        var adjusted = new double[order.Length];
        var most = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            most = Math.Max(most, Math.Min(1, order[rank].Probability * (order.Length - rank)));
            adjusted[order[rank].Index] = most;
        }

        return adjusted;
    }

    // The sort is not stable, and need not be: equal p-values get equal adjusted ones.
    private static RankedProbability[] Ascending(ReadOnlySpan<double> probabilities)
    {
        var ranked = new RankedProbability[probabilities.Length];
        for (var index = 0; index < ranked.Length; index++)
        {
            ranked[index] = new RankedProbability(index, probabilities[index]);
        }

        Array.Sort(ranked, (left, right) => left.Probability.CompareTo(right.Probability));
        return ranked;
    }

    /// <param name="Index">Its place in the order given.</param>
    private sealed record RankedProbability(int Index, double Probability);
}
