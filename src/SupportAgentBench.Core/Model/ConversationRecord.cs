using System.Collections.Immutable;

namespace SupportAgentBench.Core.Model;

/// <summary>The texts of a conversation, read from its run's file when a page or a check needs them.</summary>
/// <param name="JudgeNote">The judge's remark; null = none.</param>
/// <param name="Error">What went wrong; null = nothing.</param>
/// <param name="Messages">Numbered from 1 in this order; empty where the record has no transcript.</param>
public sealed record ConversationRecord(string? JudgeNote, string? Error, ImmutableArray<Message> Messages);

/// <summary>Something said in a conversation, with the tools called on the way.</summary>
public sealed record Message(Role Role, string Text, ImmutableArray<ToolCall> ToolCalls);

/// <summary>A tool that an agent called.</summary>
/// <param name="Arguments">JSON on one line; null = not recorded.</param>
/// <param name="Result">The text it returned, or JSON on one line; null = not recorded.</param>
public sealed record ToolCall(string Name, string? Arguments, string? Result);

/// <summary>Who speaks.</summary>
public enum Role
{
    Customer,
    Agent,
    System,
    Tool,
}
