using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>How one conversation will go, before it has words.</summary>
/// <param name="InstructionFollowing">In hundredths.</param>
/// <param name="Sentiment">In hundredths.</param>
internal sealed record ConversationPlan(
    SupportCase Case, Outcome Outcome, int InstructionFollowing, int Sentiment, Script Script, ScriptVariant Variant)
{
    /// <summary>Agent messages, asides included.</summary>
    public int AgentMessages { get; init; }

    /// <summary>Tool calls, repeated lookups included.</summary>
    public int ToolCalls { get; init; }

    public bool LooksUpOrder { get; init; }

    public OutcomeScript Words => Script.Outcomes[Outcome];
}
