namespace SupportAgentBench.Core.Model;

/// <summary>One situation to handle: either a case of a use case or a trap, never both.</summary>
public sealed record SupportCase
{
    public required CaseId Id { get; init; }

    /// <summary>Place among the benchmark's cases ordered by id.</summary>
    public required int Index { get; init; }

    /// <summary>The use case; null for a trap.</summary>
    public UseCase? UseCase { get; init; }

    /// <summary>The trap; null for a case of a use case.</summary>
    public Trap? Trap { get; init; }

    /// <summary>Number of the order the conversation is about.</summary>
    public string? Order { get; init; }

    public string? Title { get; init; }

    /// <summary>The customer's first message.</summary>
    public string? Opening { get; init; }

    public Bucket Bucket => UseCase?.Bucket ?? Bucket.Adversarial;
}
