using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Makes one run of an evidence page.</summary>
/// <param name="benchmark">Which calls are a handover.</param>
/// <param name="places">Of messages on any page.</param>
/// <param name="allowance">Of the page: what its texts may take.</param>
internal sealed class EvidenceRunFactory(Benchmark benchmark, MessagePlaces places, TextAllowance allowance)
{
    // A tool's answer of more than this is folded away, so that the conversation stays in sight.
    private const int FoldedFrom = 160;

    public EvidenceRun Make(RecordedConversation recorded)
    {
        var run = recorded.Run;
        var head = places.Of(run.Id, 0);
        if (recorded.Conversation is not { } conversation)
        {
            return new EvidenceRun
            {
                Run = run.Id.Value,
                Anchor = head.Anchor,
                Self = head.Self,
                Outcome = OutcomeWords.NoRecord,
                Level = "none",
                WhyEmpty = "The run has no record of this case.",
            };
        }

        var decidedAt = DecidingMessage(recorded.Record, conversation);
        var messages = recorded.Record is { } record ? Messages(run, record, conversation, decidedAt) : [];
        return new EvidenceRun
        {
            Run = run.Id.Value,
            Anchor = head.Anchor,
            Self = head.Self,
            Outcome = OutcomeWords.Ending(conversation),
            Level = Level(conversation),
            Scores = [.. Scores(conversation)],
            JudgeNote = allowance.Show(recorded.Record?.JudgeNote ?? string.Empty).Text,
            Error = allowance.Show(recorded.Record?.Error ?? string.Empty).Text,
            Decision = decidedAt is { } number ? Decision(run, conversation, number) : null,
            Messages = messages,
            WhyEmpty = messages.IsEmpty ? "The record has no transcript." : string.Empty,
        };
    }

    private string Level(Conversation conversation) => OutcomeWords.Handling(conversation, benchmark).Units switch
    {
        null => "none",
        0 => "wrong",
        _ => "right",
    };

    private static IEnumerable<EvidenceFact> Scores(Conversation conversation)
    {
        if (conversation.InstructionFollowing is { } policy)
        {
            yield return new(MetricCatalog.InstructionFollowing.Name, Score(policy));
        }

        if (conversation.Sentiment is { } sentiment)
        {
            yield return new(MetricCatalog.Sentiment.Name, Score(sentiment));
        }

        if (conversation.JudgeScore is { } judged)
        {
            yield return new("Judge's overall score", $"{NumberFormat.Fixed(new Rational(judged, 100), 0)} of 100");
        }

        yield return new(MetricCatalog.AgentMessages.Name, NumberFormat.Integer(conversation.AgentMessages));
        if (conversation.ToolCalls is { } calls)
        {
            yield return new(MetricCatalog.ToolCalls.Name, NumberFormat.Integer(calls));
        }

        if (conversation.CostMicroUsd is { } cost)
        {
            yield return new(MetricCatalog.Cost.Name, NumberFormat.Dollars(new Rational(cost, 1_000_000)));
        }
    }

    private static string Score(int tenThousandths) => NumberFormat.Score(new Rational(tenThousandths, 10_000));

    /// <summary>The first message with the forbidden call, or else with the handover; null where the record names neither.</summary>
    private int? DecidingMessage(ConversationRecord? record, Conversation conversation)
    {
        if (record is null || (conversation.UnsafeAction is null && !conversation.Escalated))
        {
            return null;
        }

        for (var index = 0; index < record.Messages.Length; index++)
        {
            if (record.Messages[index].ToolCalls.Any(call => Mark(call, conversation) is { Length: > 0 } mark && (mark == "forbidden") == conversation.IsUnsafe))
            {
                return index + 1;
            }
        }

        return null;
    }

    private EvidenceDecision Decision(Run run, Conversation conversation, int number) => new(
        conversation.UnsafeAction is { } action
            ? $"The forbidden call {action} was made in message {NumberFormat.Integer(number)}"
            : $"Handed over in message {NumberFormat.Integer(number)}",
        places.Of(run.Id, number).Self);

    private string Mark(ToolCall call, Conversation conversation) =>
        conversation.UnsafeAction == call.Name || conversation.Case.Trap?.Forbidden.Contains(call.Name) == true ? "forbidden"
        : benchmark.HandoverTools.Contains(call.Name) ? "handover"
        : string.Empty;

    private ImmutableArray<EvidenceMessage> Messages(Run run, ConversationRecord record, Conversation conversation, int? decidedAt)
    {
        var messages = ImmutableArray.CreateBuilder<EvidenceMessage>(record.Messages.Length);
        for (var number = 1; number <= record.Messages.Length; number++)
        {
            var message = record.Messages[number - 1];
            var place = places.Of(run.Id, number);
            messages.Add(new EvidenceMessage(
                place.Anchor,
                place.Self,
                place.Number,
                SpeakerWords.Name(message.Role),
                SpeakerWords.Of(message.Role, run.Provenance),
                allowance.Show(message.Text),
                Calls(message.ToolCalls, conversation),
                number == decidedAt));
        }

        return messages.MoveToImmutable();
    }

    private ImmutableArray<EvidenceCall> Calls(ImmutableArray<ToolCall> calls, Conversation conversation)
    {
        if (calls.IsEmpty)
        {
            return [];
        }

        var shown = ImmutableArray.CreateBuilder<EvidenceCall>(calls.Length);
        foreach (var call in calls)
        {
            shown.Add(Call(call, conversation));
        }

        return shown.MoveToImmutable();
    }

    private EvidenceCall Call(ToolCall call, Conversation conversation) => new(
        call.Name,
        Mark(call, conversation),
        call.Arguments is { } arguments ? allowance.Show(arguments) : null,
        call.Result is { } result ? allowance.Show(result) : null,
        (call.Arguments?.Length ?? 0) + (call.Result?.Length ?? 0) > FoldedFrom);
}
