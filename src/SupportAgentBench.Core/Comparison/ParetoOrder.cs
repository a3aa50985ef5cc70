using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>One row of values at least as good as another everywhere and better somewhere: a strict partial order, without cycles.</summary>
public static class ParetoOrder
{
    /// <summary>Place of each value, 0 for the largest; equal values share a place.</summary>
    /// <param name="values">Plus for good.</param>
    public static int[] Places(ImmutableArray<Rational> values)
    {
        var places = new Dictionary<Rational, int>();
        foreach (var value in values.Distinct().OrderDescending())
        {
            places.Add(value, places.Count);
        }

        return Array.ConvertAll([.. values], value => places[value]);
    }

    /// <summary>Whether the first row is in no place behind, and somewhere ahead.</summary>
    public static bool Dominates(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var isBetter = false;
        for (var index = 0; index < first.Length; index++)
        {
            if (first[index] > second[index])
            {
                return false;
            }

            isBetter |= first[index] < second[index];
        }

        return isBetter;
    }
}
