using System.Collections.Immutable;

namespace SupportAgentBench.Core.Model;

/// <summary>One pass of one model over the cases.</summary>
public sealed record Run
{
    public required ModelId Model { get; init; }

    public required RunId Id { get; init; }

    public required Provenance Provenance { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? Harness { get; init; }

    public string? Judge { get; init; }

    public string? Simulator { get; init; }

    /// <summary>The file it was read from, relative to the workspace; transcripts are found in it again when a page needs them.</summary>
    public required string Path { get; init; }

    /// <summary>At most one per case, ordered by case; a case without one is absent.</summary>
    public required ImmutableArray<Conversation> Conversations { get; init; }
}

/// <summary>Where a run's numbers come from. A site with any run that is not measured says so on every page.</summary>
public enum Provenance
{
    Measured,
    Simulated,
    Imported,
}
