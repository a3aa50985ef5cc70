using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Documents;

/// <summary>benchmark.yaml as written: every member has its type and range; names are not looked up yet.</summary>
public sealed record BenchmarkDocument
{
    public required SourceFile File { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public Desk? Desk { get; init; }

    public int? TurnLimit { get; init; }

    public int? RunsExpected { get; init; }

    public required Located<ImmutableArray<BucketEntry>> Buckets { get; init; }

    public required ImmutableArray<UseCaseEntry> UseCases { get; init; }

    public required ImmutableArray<MechanismEntry> Mechanisms { get; init; }

    public required ImmutableArray<TrapEntry> Traps { get; init; }

    public required Located<ImmutableArray<TierEntry>> Tiers { get; init; }

    public ComparisonEntry? Comparison { get; init; }

    /// <summary>Ten-thousandths; null = not said.</summary>
    public int? PassThreshold { get; init; }

    public required ImmutableArray<string> HandoverTools { get; init; }

    public required ImmutableArray<BadgeEntry> Badges { get; init; }
}

public sealed record BucketEntry(Located<string> Id, string Name, string Ideal);

public sealed record UseCaseEntry(Located<string> Id, string Name, Located<string> Bucket);

public sealed record MechanismEntry(Located<string> Id, string Name);

public sealed record TrapEntry(Located<string> Id, string Name, Located<string>? Mechanism, ImmutableArray<string> Forbidden);

/// <param name="Below">USD per 1,000 conversations.</param>
public sealed record TierEntry(Located<string> Sign, string Word, Located<decimal>? Below, SourceSpan Span);

/// <summary>Null where the file says nothing: the defaults of formats.md hold.</summary>
public sealed record ComparisonEntry(
    ImmutableArray<Located<string>>? KeyMetrics,
    ImmutableArray<NamedValue<decimal>>? Margins,
    decimal? CostAdvantage);

public sealed record BadgeEntry(Located<string> Id, string Name, string? Icon, Located<string> When);
