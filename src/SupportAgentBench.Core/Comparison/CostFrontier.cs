using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>A model as a point: what it costs and how good it is.</summary>
/// <param name="Cost">In USD per 1,000 conversations.</param>
/// <param name="Value">Plus for good.</param>
public sealed record PricedValue(ModelId Model, Rational Cost, Rational Value);

/// <summary>Which models are worth their price on one metric (statistics.md 3.5). Exact, so that no rounding decides.</summary>
public static class CostFrontier
{
    /// <summary>Models that beat every cheaper one, by cost; of equals the first by id.</summary>
    public static ImmutableArray<PricedValue> Of(IEnumerable<PricedValue> models)
    {
        var frontier = ImmutableArray.CreateBuilder<PricedValue>();
        foreach (var model in models.OrderBy(each => each.Cost).ThenByDescending(each => each.Value).ThenBy(each => each.Model))
        {
            if (frontier.Count == 0 || model.Value > frontier[^1].Value)
            {
                frontier.Add(model);
            }
        }

        return frontier.ToImmutable();
    }

    /// <summary>The frontier without the models under the line between two others (extended dominance): prices rise along what is left.</summary>
    public static ImmutableArray<PricedValue> UpperHull(ImmutableArray<PricedValue> frontier)
    {
        var hull = new List<PricedValue>();
        foreach (var model in frontier)
        {
            while (hull.Count > 1 && Price(hull[^2], hull[^1]) > Price(hull[^1], model))
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(model);
        }

        return [.. hull];
    }

    private static Rational Price(PricedValue from, PricedValue to) => (to.Cost - from.Cost) / (to.Value - from.Value);
}
