using System.Collections.Immutable;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Texts;

/// <summary>A hand-written page.</summary>
public sealed record TextPage
{
    public required PageFrame Page { get; init; }

    public required string Heading { get; init; }

    public required ProseFragment Body { get; init; }
}

/// <summary>The methodology: a hand-written text, and the reference that the metric catalogue writes.</summary>
public sealed record MethodologyPage
{
    public required PageFrame Page { get; init; }

    public required string Heading { get; init; }

    /// <summary>Null when the workspace has no such page: the reference stands alone.</summary>
    public ProseFragment? Body { get; init; }

    public required ImmutableArray<MetricReference> Metrics { get; init; }

    public required ImmutableArray<TierReference> Tiers { get; init; }

    public required ImmutableArray<StatusReference> Statuses { get; init; }

    /// <summary>How models are compared, with this board's own figures.</summary>
    public required ComparisonReference Comparison { get; init; }

    /// <summary>Files to take along.</summary>
    public required ImmutableArray<Download> Downloads { get; init; }
}

/// <summary>A metric in the reference.</summary>
public sealed record MetricReference(string Anchor, string Id, string Name, string Measured, string Direction, string Explanation, string Example);

/// <summary>A cost tier in the reference.</summary>
public sealed record TierReference(string Sign, string Word, string Range);

/// <summary>How a conversation that did not finish counts.</summary>
public sealed record StatusReference(string Status, string Meaning, string Counts);

/// <summary>What a reader sees at an address that does not exist.</summary>
public sealed record NotFoundPage
{
    public required PageFrame Page { get; init; }
}
