using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Documents;

/// <summary>A run file as written, without its texts: a file of hundreds of megabytes becomes a few hundred bytes a conversation.</summary>
public sealed record RunDocument
{
    public required SourceFile File { get; init; }

    /// <summary>The model that the file's folder names.</summary>
    public required string ModelOfPath { get; init; }

    /// <summary>The run that the file's name names.</summary>
    public required string RunOfPath { get; init; }

    public required Located<string> Benchmark { get; init; }

    public required Located<string> Model { get; init; }

    public required Located<string> Run { get; init; }

    public required Provenance Provenance { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? Harness { get; init; }

    public string? Judge { get; init; }

    public string? Simulator { get; init; }

    public required ImmutableArray<ConversationDocument> Conversations { get; init; }
}

/// <summary>A record of a run file as written; units as in <see cref="Conversation"/>.</summary>
public sealed record ConversationDocument
{
    public required string Case { get; init; }

    public required ConversationStatus Status { get; init; }

    /// <summary>Whether the record has the member at all; null there means not judged.</summary>
    public required bool HasResolved { get; init; }

    public int? Resolved { get; init; }

    public required bool Escalated { get; init; }

    public bool? HandoverPromised { get; init; }

    public string? UnsafeAction { get; init; }

    public int? InstructionFollowing { get; init; }

    public int? Sentiment { get; init; }

    public int? JudgeScore { get; init; }

    public required int AgentMessages { get; init; }

    public required ToolCallsEntry ToolCalls { get; init; }

    public long? CostMicroUsd { get; init; }

    public required bool HasTranscript { get; init; }

    public required RecordSlice Record { get; init; }

    public required ConversationSpans Spans { get; init; }
}

/// <summary>What the record says about tools.</summary>
/// <param name="Count">Null = nothing.</param>
/// <param name="Names">Default where only the number is told.</param>
public readonly record struct ToolCallsEntry(int? Count, ImmutableArray<string> Names);

/// <summary>Where the members that rules ask about stand, from the record's first byte: small, for there may be a million records.</summary>
public readonly record struct ConversationSpans(int Case, int Escalated, int UnsafeAction);
