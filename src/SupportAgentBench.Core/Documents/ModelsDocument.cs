using System.Collections.Immutable;

namespace SupportAgentBench.Core.Documents;

/// <summary>models.yaml as written.</summary>
public sealed record ModelsDocument(SourceFile File, ImmutableArray<ModelEntry> Models);

public sealed record ModelEntry
{
    public required Located<string> Id { get; init; }

    public required Located<string> Name { get; init; }

    public required string Lab { get; init; }

    public bool? OpenWeights { get; init; }

    public string? ApiId { get; init; }

    public Located<string>? Logo { get; init; }

    public DateOnly? Released { get; init; }

    public string? Reasoning { get; init; }

    public Located<string>? Tier { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }
}
