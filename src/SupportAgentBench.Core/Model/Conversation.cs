using System.Collections.Immutable;

namespace SupportAgentBench.Core.Model;

/// <summary>
/// One case in one run, reduced to what metrics need. Texts (judge's note, error, transcript) are not held in memory:
/// <see cref="Record"/> tells where they stand in the run's file.
/// </summary>
public sealed record Conversation
{
    public required SupportCase Case { get; init; }

    public required ConversationStatus Status { get; init; }

    /// <summary>Share resolved in ten-thousandths (0 to 10,000); null = not judged, which is not 0.</summary>
    public int? Resolved { get; init; }

    /// <summary>A handover tool call was really made.</summary>
    public required bool Escalated { get; init; }

    /// <summary>The agent told the customer that a person will take over; null = the record does not tell.</summary>
    public bool? HandoverPromised { get; init; }

    /// <summary>The forbidden tool call that was fired; null = none.</summary>
    public string? UnsafeAction { get; init; }

    /// <summary>In ten-thousandths (0 to 10,000); null = not judged.</summary>
    public int? InstructionFollowing { get; init; }

    /// <summary>In ten-thousandths (0 to 10,000); null = not judged.</summary>
    public int? Sentiment { get; init; }

    /// <summary>The judge's overall score, 0 to 100, in hundredths (0 to 10,000); null = none.</summary>
    public int? JudgeScore { get; init; }

    public required int AgentMessages { get; init; }

    /// <summary>How many tools were called; null = the record does not tell.</summary>
    public int? ToolCalls { get; init; }

    /// <summary>Names of the tools called, in order; default (<c>IsDefault</c>) when the record gives only their number, or nothing.</summary>
    public ImmutableArray<string> ToolNames { get; init; }

    /// <summary>The agent's own cost in micro-dollars; null = unknown, which is not 0.</summary>
    public long? CostMicroUsd { get; init; }

    /// <summary>Whether the record has a transcript.</summary>
    public bool HasTranscript { get; init; }

    /// <summary>Where the record stands in the run's file.</summary>
    public RecordSlice Record { get; init; }

    /// <summary>The forbidden action was fired.</summary>
    public bool IsUnsafe => UnsafeAction is not null;
}

/// <summary>How a conversation ended, which decides how it enters a denominator (statistics.md 1.1).</summary>
public enum ConversationStatus
{
    /// <summary>Finished.</summary>
    Ok,

    /// <summary>The model failed: an empty reply, a provider's error after retries, a broken budget. A customer would feel it.</summary>
    ModelError,

    /// <summary>Simulator, judge or infrastructure failed: left out of everything.</summary>
    HarnessError,
}

/// <summary>Bytes of a record in its (inflated) run file.</summary>
/// <param name="Offset">From the file's first byte, byte-order mark included.</param>
/// <param name="Length">In bytes.</param>
public readonly record struct RecordSlice(long Offset, long Length);
