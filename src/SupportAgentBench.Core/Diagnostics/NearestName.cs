namespace SupportAgentBench.Core.Diagnostics;

/// <summary>Finds the known name that a mistyped one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/> by edit distance (two letters exchanged are one edit), or null where none is near (more than a third of the letters differ).</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var best = Math.Max(1, Math.Min(name.Length, 64) / 3) + 1;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            var distance = Distance(name, candidate, best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary><c> (did you mean 'x'?)</c>, or nothing; to stand behind a name in a message.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Of(name, known) is { } nearest ? $" (did you mean '{nearest}'?)" : string.Empty;

    // Levenshtein's distance with exchanged neighbours as one edit (optimal string alignment), given up once it cannot come under the limit.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 0; i < left.Length; i++)
        {
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var substitution = previous[j] + (left[i] == right[j] ? 0 : 1);
                var isExchange = i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j];
                var exchange = isExchange ? beforePrevious[j - 1] + 1 : int.MaxValue;
                current[j + 1] = Math.Min(Math.Min(Math.Min(current[j], previous[j + 1]) + 1, substitution), exchange);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
