namespace SupportAgentBench.Templating.Binding;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>No one misspells a longer name, and comparing takes the product of both lengths.</summary>
    private const int LongestName = 200;

    /// <summary>A template may make objects of any number of members.</summary>
    private const int MostCandidates = 10_000;

    /// <summary>The end of a sentence: it suggests the nearest name when one is near.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Find(name, known) is { } nearest ? $"; did you mean `{nearest}`?" : ".";

    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string? best = null;
        var least = Math.Max(1, name.Length / 2) + 1;
        foreach (var candidate in known.Take(MostCandidates).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (candidate.Length == 0 || Math.Abs(candidate.Length - name.Length) >= least)
            {
                continue;
            }

            var distance = Distance(name, candidate, least);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string first, string second, int limit)
    {
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var cost = first[row - 1] == second[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                least = Math.Min(least, current[column]);
            }

            if (least >= limit)
            {
                return limit;
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }
}
