using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>A record agrees with its own transcript, where it has one.</summary>
public static class TranscriptRules
{
    private const int LongestList = 200;

    /// <param name="findings">Of the run's file; the place of all that is found is the record.</param>
    public static void Check(Conversation conversation, ConversationRecord record, Benchmark benchmark, Findings findings)
    {
        if (record.Messages.IsEmpty)
        {
            return;
        }

        var place = new SourceSpan(conversation.Record.Offset, 0);
        var agentMessages = record.Messages.Count(message => message.Role == Role.Agent);
        if (agentMessages != conversation.AgentMessages)
        {
            findings.Add(ValidationDiagnostics.MessagesDisagree, place, conversation.AgentMessages, conversation.Case.Id, agentMessages);
        }

        ImmutableArray<string> calls = [.. record.Messages.SelectMany(message => message.ToolCalls).Select(call => call.Name)];
        CheckToolCalls(conversation, calls, place, findings);
        RecordRules.CheckCalls(calls, conversation.UnsafeAction, conversation.Case.Trap, place, findings);
        RecordRules.CheckEscalated(calls, conversation.Escalated, benchmark.HandoverTools, place, findings);
    }

    private static void CheckToolCalls(Conversation conversation, ImmutableArray<string> calls, SourceSpan place, Findings findings)
    {
        if (conversation.ToolNames.IsDefault)
        {
            if (conversation.ToolCalls is { } count && count != calls.Length)
            {
                findings.Add(ValidationDiagnostics.ToolCallsDisagree, place, count, conversation.Case.Id, calls.Length);
            }
        }
        else if (!conversation.ToolNames.SequenceEqual(calls))
        {
            findings.Add(ValidationDiagnostics.ToolCallsDisagree, place, InBrackets(conversation.ToolNames), conversation.Case.Id, InBrackets(calls));
        }
    }

    private static string InBrackets(ImmutableArray<string> names) => $"[{Excerpt.Of(string.Join(", ", names), LongestList)}]";
}
