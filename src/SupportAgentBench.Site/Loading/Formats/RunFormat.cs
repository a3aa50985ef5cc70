using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading.Json;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>
/// The tables of a run file. Each conversation can be read in two ways through the same rows: as numbers, whose transcript is
/// passed over, and as texts, for pages and checks.
/// </summary>
internal static class RunFormat
{
    private const int MostCount = 1_000_000;

    private static readonly WordShape<Provenance> ProvenanceWord = new(
        ("measured", Provenance.Measured),
        ("simulated", Provenance.Simulated),
        ("imported", Provenance.Imported));

    private static readonly WordShape<ConversationStatus> StatusWord = new(
        ("ok", ConversationStatus.Ok),
        ("modelError", ConversationStatus.ModelError),
        ("harnessError", ConversationStatus.HarnessError));

    private static readonly WordShape<Role> RoleWord = new(
        ("customer", Role.Customer),
        ("agent", Role.Agent),
        ("system", Role.System),
        ("tool", Role.Tool));

    private static readonly FormatTable<ToolCall> Call = new("a tool call", "A tool that the agent called.", rows =>
    {
        var name = rows.Required("name", Text, "Name of the tool.");
        var arguments = rows.Optional("arguments", new AnyShape(), "What it was called with: any JSON.");
        var result = rows.Optional("result", new AnyShape(), "What it returned: a text or any JSON.");
        return values => new ToolCall(name.In(values).Value, arguments.In(values)?.Value.Json, result.In(values)?.Value.TextOrJson);
    });

    private static readonly FormatTable<Message> SaidMessage = new("a message", "Something said in the conversation.", rows =>
    {
        var role = rows.Required("role", RoleWord, "Who speaks.");
        var text = rows.Required("text", TextOrEmpty, "What is said; shown as text, never as Markdown or HTML.");
        var toolCalls = rows.Optional("toolCalls", ListOf(Call), "Tools called on the way, in order.");
        return values => new Message(role.In(values).Value, text.In(values).Value, toolCalls.In(values)?.Value ?? []);
    });

    private static readonly ListShape<Message> Transcript = ListOf(SaidMessage);

    /// <summary>A conversation as numbers.</summary>
    private static readonly FormatTable<ConversationDocument> Numbers = Conversation(
        new PassedShape<ImmutableArray<Message>>(Transcript),
        (values, rows) => new ConversationDocument
        {
            Case = rows.Case.In(values).Value,
            Status = rows.Status.In(values).Value,
            HasResolved = rows.Resolved.In(values) is not null,
            Resolved = (int?)rows.Resolved.In(values)?.Value,
            Escalated = rows.Escalated.In(values).Value,
            HandoverPromised = rows.HandoverPromised.In(values)?.Value,
            UnsafeAction = rows.UnsafeAction.In(values).Value,
            InstructionFollowing = (int?)rows.InstructionFollowing.In(values)?.Value,
            Sentiment = (int?)rows.Sentiment.In(values)?.Value,
            JudgeScore = (int?)rows.JudgeScore.In(values)?.Value,
            AgentMessages = rows.AgentMessages.In(values).Value,
            ToolCalls = rows.ToolCalls.In(values)?.Value ?? default,
            CostMicroUsd = rows.Cost.In(values)?.Value,
            HasTranscript = rows.Transcript.In(values) is not null,
            Record = new RecordSlice(values.Span.Start, values.Span.Length),
            Spans = new ConversationSpans(
                Relative(rows.Case.In(values).Span, values),
                Relative(rows.Escalated.In(values).Span, values),
                Relative(rows.UnsafeAction.In(values).Span, values)),
        });

    /// <summary>A conversation as texts.</summary>
    public static FormatTable<ConversationRecord> Record { get; } = Conversation(
        Transcript,
        (values, rows) => new ConversationRecord(
            rows.JudgeNote.In(values)?.Value,
            rows.Error.In(values)?.Value,
            rows.Transcript.In(values)?.Value ?? []),
        readOnly: ["judgeNote", "error", "transcript"]);

    /// <summary>The table for the run whose file is named after its model and itself.</summary>
    public static FormatTable<RunDocument> Table(string modelOfPath, string runOfPath) => new("a run", "One pass of one model over the cases.", rows =>
    {
        rows.Required("format", Exactly("sab-run/1"), "Name and version of this format.");
        var benchmark = rows.Required("benchmark", Located(Id), "Id of the benchmark that was run.");
        var model = rows.Required("model", Located(Id), "Id of the model; the file's folder says the same.");
        var run = rows.Required("run", Located(Id), "Id of the run, unique within the model; the file's name says the same.");
        var provenance = rows.Required("provenance", ProvenanceWord, "Where the numbers come from; a site with any run that is not measured says so on every page.");
        var startedAt = rows.Required("startedAt", Instant, "When the run began.");
        var harness = rows.Optional("harness", Text, "What ran the conversations.");
        var judge = rows.Optional("judge", Text, "The model that judged.");
        var simulator = rows.Optional("simulator", Text, "The model that played the customer.");
        rows.Optional("notes", TextOrEmpty, "For editors; never published.");
        var conversations = rows.Required("conversations", ListOf(Numbers), "A record per case, in any order.");
        return values => new RunDocument
        {
            File = values.File,
            ModelOfPath = modelOfPath,
            RunOfPath = runOfPath,
            Benchmark = benchmark.In(values).Value,
            Model = model.In(values).Value,
            Run = run.In(values).Value,
            Provenance = provenance.In(values).Value,
            StartedAt = startedAt.In(values).Value,
            Harness = harness.In(values)?.Value,
            Judge = judge.In(values)?.Value,
            Simulator = simulator.In(values)?.Value,
            Conversations = conversations.In(values).Value,
        };
    });

    private static FormatTable<T> Conversation<T, TTranscript>(
        Shape<TTranscript> transcript, Func<MemberValues, ConversationSlots<TTranscript>, T> make, params string[] readOnly) =>
        new("a conversation", "One case in one run.", rows =>
        {
            var slots = new ConversationSlots<TTranscript>
            {
                Case = rows.Required("case", Id, "Id of the case."),
                Status = rows.Required("status", StatusWord, "How it ended, which decides how it enters a denominator."),
                Resolved = rows.Optional("resolved", ShareOrNull, "Share resolved, 0 to 1, kept to four decimals; null = not judged, which is not 0. Required on solvable cases."),
                Escalated = rows.Required("escalated", Truth, "A handover tool call was really made."),
                HandoverPromised = rows.Optional("handoverPromised", Truth, "The agent told the customer that a person will take over."),
                UnsafeAction = rows.Required("unsafeAction", TextOrNull, "The forbidden tool call that was fired; null = none."),
                InstructionFollowing = rows.Optional("instructionFollowing", ShareOrNull, "0 to 1, kept to four decimals; null = not judged, which is not 0."),
                Sentiment = rows.Optional("sentiment", ShareOrNull, "Of the customer, 0 to 1, kept to four decimals; null = not judged, which is not 0."),
                JudgeScore = rows.Optional("judgeScore", PercentOrNull, "The judge's overall score, 0 to 100."),
                JudgeNote = rows.Optional("judgeNote", TextOrEmpty, "The judge's remark."),
                AgentMessages = rows.Required("agentMessages", Integer(0, MostCount), "How many messages the agent sent."),
                ToolCalls = rows.Optional("toolCalls", new ToolCallsShape(MostCount), "Names of the tools called, in order, or only their number."),
                Cost = rows.Optional("costUsd", DollarsOrNull, "The agent's own cost in USD; null = unknown, which is not 0."),
                Error = rows.Optional("error", TextOrEmpty, "What went wrong, where something did."),
                Transcript = rows.Optional("transcript", transcript, "The messages, in order; numbered from 1."),
            };
            if (readOnly.Length > 0)
            {
                rows.ReadOnly(readOnly);
            }

            return values => make(values, slots);
        });

    private static int Relative(SourceSpan member, MemberValues values) => (int)Math.Min(int.MaxValue, member.Start - values.Span.Start);

    // The rows of a conversation's table, by name.
    private sealed record ConversationSlots<TTranscript>
    {
        public required RequiredSlot<string> Case { get; init; }

        public required RequiredSlot<ConversationStatus> Status { get; init; }

        public required OptionalSlot<long?> Resolved { get; init; }

        public required RequiredSlot<bool> Escalated { get; init; }

        public required OptionalSlot<bool> HandoverPromised { get; init; }

        public required RequiredSlot<string?> UnsafeAction { get; init; }

        public required OptionalSlot<long?> InstructionFollowing { get; init; }

        public required OptionalSlot<long?> Sentiment { get; init; }

        public required OptionalSlot<long?> JudgeScore { get; init; }

        public required OptionalSlot<string> JudgeNote { get; init; }

        public required RequiredSlot<int> AgentMessages { get; init; }

        public required OptionalSlot<ToolCallsEntry> ToolCalls { get; init; }

        public required OptionalSlot<long?> Cost { get; init; }

        public required OptionalSlot<string> Error { get; init; }

        public required OptionalSlot<TTranscript> Transcript { get; init; }
    }
}
