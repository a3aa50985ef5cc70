using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>From where to where an axis runs, in the unit of what it measures.</summary>
/// <param name="From">Finite.</param>
/// <param name="To">Finite, not below <paramref name="From"/>.</param>
public abstract record Scale(double From, double To)
{
    // What an axis without length puts its one value at.
    private protected const double Middle = 0.5;

    /// <summary>Where a value stands: 0 at the beginning, 1 at the end, in the middle when the axis has no length. A value beyond an end stands at it.</summary>
    public abstract double Position(double value);

    /// <summary>Round values along the axis, in their order; exact, so that each prints as what it is.</summary>
    /// <param name="most">About how many at most, 2 and up.</param>
    public abstract ImmutableArray<Rational> Ticks(int most);
}
