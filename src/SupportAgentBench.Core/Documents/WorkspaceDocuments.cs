using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Documents;

/// <summary>Everything that a workspace's data folder holds, as written.</summary>
public sealed record WorkspaceDocuments
{
    public required BenchmarkDocument Benchmark { get; init; }

    public required CasesDocument Cases { get; init; }

    public required ModelsDocument Models { get; init; }

    public required SiteDocument Site { get; init; }

    /// <summary>Ordered by path.</summary>
    public required ImmutableArray<RunDocument> Runs { get; init; }

    /// <summary>Ordered by path.</summary>
    public required ImmutableArray<VerdictDocument> Verdicts { get; init; }

    /// <summary>Ordered by path; each lies beside its verdict.</summary>
    public ImmutableArray<AcceptedFiguresDocument> AcceptedFigures { get; init; } = [];

    /// <summary>Ordered by path; nothing in them refers to anything, so they are trusted once read.</summary>
    public required ImmutableArray<HandWrittenPage> Pages { get; init; }
}
