using System.Collections.Immutable;

namespace SupportAgentBench.Core.Documents;

/// <summary>What a verdict's figures printed when its editor last accepted them, as written.</summary>
public sealed record AcceptedFiguresDocument
{
    public required SourceFile File { get; init; }

    /// <summary>The model that the file's name names.</summary>
    public required string ModelOfPath { get; init; }

    public required Located<string> Model { get; init; }

    /// <summary>Printed values by expression.</summary>
    public required ImmutableArray<NamedValue<string>> Figures { get; init; }
}
