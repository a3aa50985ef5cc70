using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Site.Simulation;

/// <summary>Writes a simulated run as a run file: compact JSON, members in the documented order, one line.</summary>
public static class RunFileWriter
{
    // Not for HTML: letters of any script stay readable and files small.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Stream stream, Benchmark benchmark, SimulatedRun run)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", "sab-run/1");
            json.WriteString("benchmark", benchmark.Id);
            json.WriteString("model", run.Model.Value);
            json.WriteString("run", run.Id.Value);
            json.WriteString("provenance", "simulated");
            json.WriteString("startedAt", run.StartedOn.ToString("yyyy-MM-dd'T09:00:00Z'", CultureInfo.InvariantCulture));
            json.WriteString("harness", "scripted");
            json.WriteString("judge", "scripted");
            json.WriteString("simulator", "scripted");
            json.WriteStartArray("conversations");
            foreach (var conversation in run.Conversations)
            {
                WriteConversation(json, conversation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteConversation(Utf8JsonWriter json, SimulatedConversation conversation)
    {
        json.WriteStartObject();
        json.WriteString("case", conversation.Case.Id.Value);
        json.WriteString("status", "ok");
        if (conversation.Case.Bucket == Bucket.Solvable)
        {
            json.WriteNumber("resolved", conversation.Outcome.IsResolved() ? 1 : 0);
        }

        json.WriteBoolean("escalated", conversation.Outcome.IsEscalated());
        json.WriteBoolean("handoverPromised", conversation.IsHandoverPromised);
        json.WriteString("unsafeAction", conversation.UnsafeAction);
        json.WriteNumber("instructionFollowing", Hundredths(conversation.InstructionFollowing));
        json.WriteNumber("sentiment", Hundredths(conversation.Sentiment));
        json.WriteNumber("judgeScore", conversation.JudgeScore);
        if (conversation.JudgeNote is { } note)
        {
            json.WriteString("judgeNote", note);
        }

        json.WriteNumber("agentMessages", conversation.AgentMessages);
        json.WriteStartArray("toolCalls");
        foreach (var name in conversation.ToolNames)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("costUsd", new decimal(conversation.CostMicroUsd) / 1_000_000);
        json.WriteStartArray("transcript");
        foreach (var message in conversation.Transcript)
        {
            WriteMessage(json, message);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, SimulatedMessage message)
    {
        json.WriteStartObject();
        json.WriteString("role", message.IsAgent ? "agent" : "customer");
        json.WriteString("text", message.Text);
        if (message.ToolCalls.Length > 0)
        {
            json.WriteStartArray("toolCalls");
            foreach (var call in message.ToolCalls)
            {
                WriteCall(json, call);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteCall(Utf8JsonWriter json, SimulatedToolCall call)
    {
        json.WriteStartObject();
        json.WriteString("name", call.Name);
        json.WriteStartObject("arguments");
        foreach (var (name, value) in call.Arguments)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("result", call.Result);
        json.WriteEndObject();
    }

    // As decimals, so that 0.97 is written with its two digits.
    private static decimal Hundredths(int value) => value / 100m;
}
