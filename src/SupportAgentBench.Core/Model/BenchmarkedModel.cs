using System.Collections.Immutable;

namespace SupportAgentBench.Core.Model;

/// <summary>A model under test: what no run can tell (models.yaml).</summary>
public sealed record BenchmarkedModel
{
    public required ModelId Id { get; init; }

    public required string Name { get; init; }

    public required string Lab { get; init; }

    /// <summary>Null when the file does not say.</summary>
    public bool? OpenWeights { get; init; }

    public string? ApiId { get; init; }

    /// <summary>The name of a picture under templates/assets/logos; null = two letters stand for the lab.</summary>
    public string? Logo { get; init; }

    public DateOnly? Released { get; init; }

    public string? Reasoning { get; init; }

    /// <summary>Sign of the tier, used only where no run carries a cost.</summary>
    public string? TierSign { get; init; }

    /// <summary>Other names that prose may use.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
