using System.Collections.Immutable;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Words for the conversations of one use case, one trap or one case: a file of data/scripts.</summary>
/// <remarks>Texts hold slots: <c>{order}</c> is the case's order number, any other the case's value of that name.</remarks>
public sealed record Script
{
    /// <summary>Id of the use case, trap or case it belongs to.</summary>
    public required string Id { get; init; }

    /// <summary>Values of slots by case id.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Slots { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>What a tool answers here, where it is not what it usually answers.</summary>
    public ImmutableDictionary<string, string> Results { get; init; } = ImmutableDictionary<string, string>.Empty;

    public required ImmutableDictionary<Outcome, OutcomeScript> Outcomes { get; init; }
}

/// <summary>Words for one outcome.</summary>
/// <param name="Variants">At least one.</param>
/// <param name="Asides">What may be asked and answered in between, in any number and order.</param>
/// <param name="Notes">What the judge may remark.</param>
public sealed record OutcomeScript(
    ImmutableArray<ScriptVariant> Variants, ImmutableArray<ScriptAside> Asides, ImmutableArray<string> Notes);

/// <summary>One way a conversation may go, after the customer's opening message.</summary>
/// <param name="Turns">Begins and ends with the agent, holds a customer's turn before the last.</param>
/// <param name="Notes">What the judge may remark on this way; empty = the outcome's notes.</param>
public sealed record ScriptVariant(ImmutableArray<ScriptTurn> Turns, ImmutableArray<string> Notes)
{
    /// <summary>Acts before the customer has confirmed: chosen where instruction-following is low.</summary>
    public bool IsHasty { get; init; }

    /// <summary>Announces a person and calls none: chosen where the targets want a false handover.</summary>
    public bool IsFalseHandover { get; init; }

    /// <summary>Manners of speaking that it belongs to; empty = any.</summary>
    public ImmutableArray<string> Voices { get; init; } = [];

    public int AgentMessages => Turns.Count(turn => turn.IsAgent);

    public int CustomerMessages => Turns.Length - AgentMessages;

    /// <summary>Names of the tools that this way calls, in order.</summary>
    public IEnumerable<string> Calls => Turns.SelectMany(turn => turn.Calls);
}

/// <summary>A message of a script.</summary>
/// <param name="Calls">Names of the tools called with it; none in a customer's turn.</param>
public sealed record ScriptTurn(bool IsAgent, string Text, ImmutableArray<string> Calls);

/// <summary>A question in between, and its answer.</summary>
public sealed record ScriptAside(string Customer, string Agent);

/// <summary>A tool as transcripts show it.</summary>
/// <param name="Arguments">Names and values with slots, in order.</param>
/// <param name="Result">What it usually answers, with slots.</param>
public sealed record ScriptTool(string Name, ImmutableArray<KeyValuePair<string, string>> Arguments, string Result);
