using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>Looks up in lists that are ordered by the ids of models: a board of a thousand asks a million times.</summary>
internal static class OrderedById
{
    /// <summary>What stands under a model's id, or null.</summary>
    public static T? Find<T>(ImmutableArray<T> ordered, ModelId id, Func<T, ModelId> idOf)
        where T : class =>
        Find(ordered, item => idOf(item).CompareTo(id));

    /// <summary>What stands under the ids of two models, ordered by the first, then the second; or null.</summary>
    public static T? Find<T>(ImmutableArray<T> ordered, ModelId first, ModelId second, Func<T, ModelId> firstOf, Func<T, ModelId> secondOf)
        where T : class =>
        Find(ordered, item => firstOf(item).CompareTo(first) is var order and not 0 ? order : secondOf(item).CompareTo(second));

    /// <param name="compare">Where an item stands to what is looked for: below 0 before it.</param>
    private static T? Find<T>(ImmutableArray<T> ordered, Func<T, int> compare)
        where T : class
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = compare(ordered[middle]);
            if (order == 0)
            {
                return ordered[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
