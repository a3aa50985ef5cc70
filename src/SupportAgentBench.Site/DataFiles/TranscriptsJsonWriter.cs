using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Writes <c>data/transcripts/&lt;model&gt;/&lt;case&gt;.json</c>: the whole conversations of a case whose page had to cut a text.</summary>
public static class TranscriptsJsonWriter
{
    public static void Write(
        Board board, ModelId model, CaseId supportCase, ImmutableArray<RecordedConversation> runs, string? canary, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonHead.Options);
        json.WriteStartObject();
        JsonHead.Write(json, "sab-transcripts/1", board, canary);
        json.WriteString("model", model.Value);
        json.WriteString("case", supportCase.Value);
        json.WriteStartArray("runs");
        foreach (var recorded in runs)
        {
            Write(json, recorded);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecordedConversation recorded)
    {
        json.WriteStartObject();
        json.WriteString("run", recorded.Run.Id.Value);
        json.WriteString("provenance", DataFileWords.Of(recorded.Run.Provenance));
        json.WriteString("judgeNote", recorded.Record?.JudgeNote);
        json.WriteString("error", recorded.Record?.Error);
        json.WriteStartArray("transcript");
        foreach (var message in recorded.Record?.Messages ?? [])
        {
            Write(json, message);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Message message)
    {
        json.WriteStartObject();
        json.WriteString("role", DataFileWords.Of(message.Role));
        json.WriteString("text", message.Text);
        if (!message.ToolCalls.IsEmpty)
        {
            json.WriteStartArray("toolCalls");
            foreach (var call in message.ToolCalls)
            {
                json.WriteStartObject();
                json.WriteString("name", call.Name);
                json.WriteString("arguments", call.Arguments);
                json.WriteString("result", call.Result);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
