using System.Buffers;
using System.Globalization;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/conversations/&lt;model&gt;.csv</c>: a row per conversation on record in the runs that count, ordered by run and case,
/// so that its rows add up to the counts of <c>board.json</c>. No text of a conversation, and no note of an editor, is in it.
/// </summary>
public static class ConversationsCsvWriter
{
    private const int TenThousandths = 10_000;
    private const int Hundredths = 100;
    private const int MicroDollars = 1_000_000;

    internal static CsvTable<ConversationRow> Table { get; } = new(
    [
        new("model", CellKind.Text, "Id of the model.", row => row.Run.Model.Value),
        new("run", CellKind.Text, "Id of the run.", row => row.Run.Id.Value),
        new("case", CellKind.Text, "Id of the case.", row => row.Case.Id.Value),
        new("useCase", CellKind.Text, "Id of its use case; empty for a trap.", row => row.Case.UseCase?.Id.Value),
        new("trap", CellKind.Text, "Id of its trap; empty for a case of a use case.", row => row.Case.Trap?.Id.Value),
        new("bucket", CellKind.Text, "What is expected: solvable, must-escalate or adversarial.", row => row.Benchmark[row.Case.Bucket].Id),
        new("status", CellKind.Text, "ok, modelError (the model failed, a customer would feel it) or harnessError (left out of everything).",
            row => DataFileWords.Of(row.Conversation.Status)),
        new("resolved", CellKind.Number, "Share resolved, 0 to 1; empty = not judged, which is not 0.", row => Digits(row.Conversation.Resolved, TenThousandths)),
        new("escalated", CellKind.Truth, "Whether a handover tool was really called.", row => Truth(row.Conversation.Escalated)),
        new("unsafeAction", CellKind.Text, "The forbidden tool call that was fired; empty = none.", row => row.Conversation.UnsafeAction),
        new("instructionFollowing", CellKind.Number, "0 to 1; empty = not judged, which is not 0.", row => Digits(row.Conversation.InstructionFollowing, TenThousandths)),
        new("sentiment", CellKind.Number, "Of the customer, 0 to 1; empty = not judged, which is not 0.", row => Digits(row.Conversation.Sentiment, TenThousandths)),
        new("judgeScore", CellKind.Number, "The judge's overall score, 0 to 100; empty = none.", row => Digits(row.Conversation.JudgeScore, Hundredths)),
        new("agentMessages", CellKind.Number, "Messages the agent sent.", row => Digits(row.Conversation.AgentMessages)),
        new("toolCalls", CellKind.Number, "Tools the agent called; empty = not recorded.", row => Digits(row.Conversation.ToolCalls)),
        new("costUsd", CellKind.Number, "The agent's own cost in US dollars; empty = unknown, which is not 0.", row => Digits(row.Conversation.CostMicroUsd, MicroDollars)),
        new("provenance", CellKind.Text, "Where the run comes from: measured, simulated or imported.", row => DataFileWords.Of(row.Run.Provenance)),
    ]);

    /// <param name="benchmark">What the cases belong to.</param>
    /// <param name="model">The model with its runs.</param>
    /// <param name="canary">The text that marks the file as benchmark data, a last column; null = no such column.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark.</param>
    public static void Write(Benchmark benchmark, ModelResults model, string? canary, IBufferWriter<byte> output) =>
        Table.Write(
            model.Runs.SelectMany(run => run.Conversations.Select(conversation => new ConversationRow(benchmark, run, conversation))), canary, output);

    private static string? Digits(long? value, int unit) => value is { } known ? RationalFormat.Trimmed(new Rational(known, unit)) : null;

    private static string? Digits(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}

/// <summary>A conversation with what its row names.</summary>
internal sealed record ConversationRow(Benchmark Benchmark, Run Run, Conversation Conversation)
{
    public SupportCase Case => Conversation.Case;
}
