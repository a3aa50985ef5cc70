using System.Collections.Immutable;

namespace SupportAgentBench.Core.Documents;

/// <summary>cases.yaml as written.</summary>
public sealed record CasesDocument(SourceFile File, ImmutableArray<CaseEntry> Cases);

public sealed record CaseEntry
{
    public required Located<string> Id { get; init; }

    public Located<string>? UseCase { get; init; }

    public Located<string>? Trap { get; init; }

    public string? Order { get; init; }

    public string? Title { get; init; }

    public string? Opening { get; init; }
}
