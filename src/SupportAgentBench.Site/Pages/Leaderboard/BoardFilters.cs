using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>What the rows can be narrowed by. Printed into a template element: it comes to life with the script only.</summary>
public sealed record BoardFilters
{
    /// <summary>Tiers that occur, cheapest first: sign and word.</summary>
    public required ImmutableArray<FilterOption> Tiers { get; init; }

    /// <summary>Labs that occur, by name.</summary>
    public required ImmutableArray<FilterOption> Labs { get; init; }

    /// <summary>Whether some models have open weights and some have not.</summary>
    public required bool HasOpenWeights { get; init; }

    /// <summary>What can be asked of each metric, in the order of the columns.</summary>
    public required ImmutableArray<FloorGroup> Floors { get; init; }
}

/// <summary>A choice.</summary>
/// <param name="Value">As it stands in the address.</param>
public sealed record FilterOption(string Value, string Text);

/// <summary>What can be asked of a metric.</summary>
/// <param name="Metric">Its name.</param>
public sealed record FloorGroup(string Metric, ImmutableArray<FilterOption> Steps);
