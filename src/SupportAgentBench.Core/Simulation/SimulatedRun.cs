using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>A run that nobody measured: made from targets, or of any size for tests of speed.</summary>
public sealed record SimulatedRun(
    ModelId Model, RunId Id, DateOnly StartedOn, ImmutableArray<SimulatedConversation> Conversations);

/// <summary>A conversation with all that a record of a run file says.</summary>
public sealed record SimulatedConversation
{
    public required SupportCase Case { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The forbidden tool that was called; null = none.</summary>
    public string? UnsafeAction { get; init; }

    /// <summary>The customer was told that a person takes over.</summary>
    public required bool IsHandoverPromised { get; init; }

    /// <summary>In hundredths, 0 to 100.</summary>
    public required int InstructionFollowing { get; init; }

    /// <summary>In hundredths, 0 to 100.</summary>
    public required int Sentiment { get; init; }

    /// <summary>0 to 100.</summary>
    public required int JudgeScore { get; init; }

    /// <summary>Null = the judge had nothing to remark.</summary>
    public string? JudgeNote { get; init; }

    public required long CostMicroUsd { get; init; }

    public required ImmutableArray<SimulatedMessage> Transcript { get; init; }

    public int AgentMessages => Transcript.Count(message => message.IsAgent);

    public IEnumerable<string> ToolNames => Transcript.SelectMany(message => message.ToolCalls).Select(call => call.Name);
}

/// <summary>A message of the agent, or of the customer.</summary>
public sealed record SimulatedMessage(bool IsAgent, string Text, ImmutableArray<SimulatedToolCall> ToolCalls);

/// <summary>A tool call.</summary>
/// <param name="Arguments">In order.</param>
/// <param name="Result">What the tool answered: JSON, told as text.</param>
public sealed record SimulatedToolCall(string Name, ImmutableArray<KeyValuePair<string, string>> Arguments, string Result);
