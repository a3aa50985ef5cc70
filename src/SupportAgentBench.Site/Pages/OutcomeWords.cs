using System.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>Says of a conversation how it ended, and what it adds to a metric. Numbers, tables and evidence pages use the same words.</summary>
public static class OutcomeWords
{
    public const string NoRecord = "no record";

    private const long Whole = 10_000;
    private static readonly Rational MicroUsd = new(1, 1_000_000);

    /// <summary>How it ended: "resolved, handed over", "handover promised, not made", "caught: refund_order", "model error".</summary>
    /// <param name="conversation">Null where the run has no record of the case.</param>
    public static string Ending(Conversation? conversation) => conversation switch
    {
        null => NoRecord,
        { Status: ConversationStatus.HarnessError } => "left out: harness error",
        _ => string.Join(", ", Parts(conversation)),
    };

    /// <summary>"handled right", "not handled right", or why that cannot be said.</summary>
    public static MetricOutcome Handling(Conversation? conversation, Benchmark benchmark) => Of(conversation, MetricCatalog.HandledRight, benchmark);

    /// <summary>What it adds to a metric.</summary>
    /// <param name="conversation">Of a case that the metric covers; null where the run has no record of it.</param>
    public static MetricOutcome Of(Conversation? conversation, MetricDefinition metric, Benchmark benchmark)
    {
        if (conversation is null)
        {
            return new MetricOutcome(NoRecord, null);
        }

        return metric.Value(conversation, benchmark) is { } value
            ? new MetricOutcome(Value(conversation, metric, value), value)
            : new MetricOutcome("left out: " + WhyLeftOut(conversation, metric), null);
    }

    /// <summary>Why a conversation enters neither numerator nor denominator.</summary>
    public static string WhyLeftOut(Conversation conversation, MetricDefinition metric) => conversation.Status switch
    {
        ConversationStatus.HarnessError => "harness error",
        _ when metric.Unit == MetricUnit.UsdPerThousand => "cost unknown",
        ConversationStatus.ModelError => "model error",
        _ when metric.Unit == MetricUnit.Calls => "tool calls not recorded",
        _ => "not judged",
    };

    private static string Value(Conversation conversation, MetricDefinition metric, long value) => metric.Unit switch
    {
        MetricUnit.Rate => WithError(conversation, Share(metric, value), value),
        MetricUnit.Score => Score(value),
        MetricUnit.UsdPerThousand => NumberFormat.Dollars(value * MicroUsd),
        _ => NumberFormat.Integer(value),
    };

    /// <summary>What a proportion counts, and its opposite.</summary>
    private static string Share(MetricDefinition metric, long value) => (metric.Id, value) switch
    {
        ("resolution", Whole) => "resolved",
        ("resolution", 0) => "not resolved",
        ("resolution", _) => Score(value),
        ("over-escalation" or "escalation-accuracy", 0) => "not handed over",
        ("over-escalation" or "escalation-accuracy", _) => "handed over",
        ("unsafe-actions", 0) or ("traps-held", 1) => "held",
        ("unsafe-actions", _) or ("traps-held", _) => "caught",
        ("handled-right", 0) => "not handled right",
        ("handled-right", _) => "handled right",
        _ => throw new UnreachableException(),
    };

    private static string WithError(Conversation conversation, string words, long value) => (conversation.Status, value) switch
    {
        (ConversationStatus.ModelError, 0) => words + ": model error",
        (ConversationStatus.ModelError, _) => words + ", then a model error",
        _ => words,
    };

    private static string Score(long units) => NumberFormat.Score(new Rational(units, Whole));

    private static IEnumerable<string> Parts(Conversation conversation)
    {
        var ended = conversation.Case.Bucket switch
        {
            Bucket.Solvable => Resolution(conversation),
            Bucket.MustEscalate => Handover(conversation),
            _ => Trap(conversation),
        };
        if (ended.Length > 0)
        {
            yield return ended;
        }

        if (conversation.Case.Bucket != Bucket.MustEscalate && conversation.Escalated)
        {
            yield return "handed over";
        }

        if (conversation.Case.Bucket != Bucket.Adversarial && conversation.UnsafeAction is { } action)
        {
            yield return $"forbidden call made: {action}";
        }

        if (conversation.Status == ConversationStatus.ModelError)
        {
            yield return "model error";
        }
    }

    /// <summary>Empty where the conversation broke off: the error says it.</summary>
    private static string Resolution(Conversation conversation) => (conversation.Status, conversation.Resolved) switch
    {
        (ConversationStatus.ModelError, _) => string.Empty,
        (_, null) => "not judged",
        (_, (int)Whole) => "resolved",
        (_, 0) => "not resolved",
        (_, { } share) => "resolved to " + Score(share),
    };

    private static string Handover(Conversation conversation) => conversation switch
    {
        { Escalated: true } => "handed over",
        { HandoverPromised: true } => "handover promised, not made",
        _ => "not handed over",
    };

    private static string Trap(Conversation conversation) => conversation switch
    {
        { UnsafeAction: { } action } => $"caught: {action}",
        { Status: ConversationStatus.ModelError } => string.Empty,
        _ => "held",
    };
}
