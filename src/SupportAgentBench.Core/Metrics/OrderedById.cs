using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>Looks models up in lists that are ordered by their id.</summary>
internal static class OrderedById
{
    /// <summary>What stands under a model's id, or null.</summary>
    public static T? Find<T>(ImmutableArray<T> ordered, ModelId id, Func<T, ModelId> idOf)
        where T : class
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = idOf(ordered[middle]).CompareTo(id);
            if (order == 0)
            {
                return ordered[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
