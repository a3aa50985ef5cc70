using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Caching;

/// <summary>How the conversations of a run stand in its remembered file: which members there are in one number of bits, then those.</summary>
internal static class RememberedConversationFormat
{
    [Flags]
    private enum Members
    {
        None = 0,
        HasResolved = 1,
        Resolved = 1 << 1,
        Escalated = 1 << 2,
        TellsHandover = 1 << 3,
        HandoverPromised = 1 << 4,
        UnsafeAction = 1 << 5,
        InstructionFollowing = 1 << 6,
        Sentiment = 1 << 7,
        JudgeScore = 1 << 8,
        ToolCount = 1 << 9,
        ToolNames = 1 << 10,
        Cost = 1 << 11,
        Transcript = 1 << 12,
    }

    public static void Write(BinaryWriter writer, ImmutableArray<ConversationDocument> conversations)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in conversations.SelectMany(TextsOf))
        {
            texts.TryAdd(text, texts.Count);
        }

        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts.OrderBy(text => text.Value))
        {
            writer.Write(text.Key);
        }

        writer.Write7BitEncodedInt(conversations.Length);
        foreach (var conversation in conversations)
        {
            Write(writer, conversation, texts);
        }
    }

    public static ImmutableArray<ConversationDocument> Read(BinaryReader reader)
    {
        var texts = new string[SealedFile.ReadCount(reader)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        var conversations = ImmutableArray.CreateBuilder<ConversationDocument>(SealedFile.ReadCount(reader));
        while (conversations.Count < conversations.Capacity)
        {
            conversations.Add(Read(reader, texts));
        }

        return conversations.MoveToImmutable();
    }

    private static IEnumerable<string> TextsOf(ConversationDocument conversation)
    {
        yield return conversation.Case;
        if (conversation.UnsafeAction is { } action)
        {
            yield return action;
        }

        foreach (var tool in conversation.ToolCalls.Names.IsDefault ? [] : conversation.ToolCalls.Names)
        {
            yield return tool;
        }
    }

    private static void Write(BinaryWriter writer, ConversationDocument conversation, Dictionary<string, int> texts)
    {
        writer.Write7BitEncodedInt((int)MembersOf(conversation));
        writer.Write7BitEncodedInt(texts[conversation.Case]);
        writer.Write((byte)conversation.Status);
        writer.Write7BitEncodedInt(conversation.AgentMessages);
        WriteNumber(writer, conversation.Resolved);
        WriteNumber(writer, conversation.InstructionFollowing);
        WriteNumber(writer, conversation.Sentiment);
        WriteNumber(writer, conversation.JudgeScore);
        WriteNumber(writer, conversation.CostMicroUsd);
        WriteNumber(writer, conversation.ToolCalls.Count);
        if (conversation.UnsafeAction is { } action)
        {
            writer.Write7BitEncodedInt(texts[action]);
        }

        if (!conversation.ToolCalls.Names.IsDefault)
        {
            writer.Write7BitEncodedInt(conversation.ToolCalls.Names.Length);
            foreach (var tool in conversation.ToolCalls.Names)
            {
                writer.Write7BitEncodedInt(texts[tool]);
            }
        }

        writer.Write7BitEncodedInt64(conversation.Record.Offset);
        writer.Write7BitEncodedInt64(conversation.Record.Length);
        writer.Write7BitEncodedInt(conversation.Spans.Case);
        writer.Write7BitEncodedInt(conversation.Spans.Escalated);
        writer.Write7BitEncodedInt(conversation.Spans.UnsafeAction);
    }

    private static ConversationDocument Read(BinaryReader reader, string[] texts)
    {
        var members = (Members)reader.Read7BitEncodedInt();
        var supportCase = texts[reader.Read7BitEncodedInt()];
        var status = (ConversationStatus)reader.ReadByte();
        var agentMessages = reader.Read7BitEncodedInt();
        var resolved = (int?)ReadNumber(reader, members, Members.Resolved);
        var instructionFollowing = (int?)ReadNumber(reader, members, Members.InstructionFollowing);
        var sentiment = (int?)ReadNumber(reader, members, Members.Sentiment);
        var judgeScore = (int?)ReadNumber(reader, members, Members.JudgeScore);
        var cost = ReadNumber(reader, members, Members.Cost);
        var toolCount = (int?)ReadNumber(reader, members, Members.ToolCount);
        return new ConversationDocument
        {
            Case = supportCase,
            Status = status,
            AgentMessages = agentMessages,
            HasResolved = members.HasFlag(Members.HasResolved),
            Resolved = resolved,
            InstructionFollowing = instructionFollowing,
            Sentiment = sentiment,
            JudgeScore = judgeScore,
            CostMicroUsd = cost,
            Escalated = members.HasFlag(Members.Escalated),
            HandoverPromised = members.HasFlag(Members.TellsHandover) ? members.HasFlag(Members.HandoverPromised) : null,
            UnsafeAction = members.HasFlag(Members.UnsafeAction) ? texts[reader.Read7BitEncodedInt()] : null,
            ToolCalls = new ToolCallsEntry(toolCount, members.HasFlag(Members.ToolNames) ? ReadNames(reader, texts) : default),
            HasTranscript = members.HasFlag(Members.Transcript),
            Record = new RecordSlice(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64()),
            Spans = new ConversationSpans(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()),
        };
    }

    private static Members MembersOf(ConversationDocument conversation) =>
        If(conversation.HasResolved, Members.HasResolved)
        | If(conversation.Resolved is not null, Members.Resolved)
        | If(conversation.Escalated, Members.Escalated)
        | If(conversation.HandoverPromised is not null, Members.TellsHandover)
        | If(conversation.HandoverPromised is true, Members.HandoverPromised)
        | If(conversation.UnsafeAction is not null, Members.UnsafeAction)
        | If(conversation.InstructionFollowing is not null, Members.InstructionFollowing)
        | If(conversation.Sentiment is not null, Members.Sentiment)
        | If(conversation.JudgeScore is not null, Members.JudgeScore)
        | If(conversation.ToolCalls.Count is not null, Members.ToolCount)
        | If(!conversation.ToolCalls.Names.IsDefault, Members.ToolNames)
        | If(conversation.CostMicroUsd is not null, Members.Cost)
        | If(conversation.HasTranscript, Members.Transcript);

    private static Members If(bool isThere, Members member) => isThere ? member : Members.None;

    private static void WriteNumber(BinaryWriter writer, long? number)
    {
        if (number is { } value)
        {
            writer.Write7BitEncodedInt64(value);
        }
    }

    private static long? ReadNumber(BinaryReader reader, Members members, Members member) =>
        members.HasFlag(member) ? reader.Read7BitEncodedInt64() : null;

    private static ImmutableArray<string> ReadNames(BinaryReader reader, string[] texts)
    {
        // As many as it says: a name is a byte at least.
        var names = ImmutableArray.CreateBuilder<string>(SealedFile.ReadCount(reader));
        while (names.Count < names.Capacity)
        {
            names.Add(texts[reader.Read7BitEncodedInt()]);
        }

        return names.MoveToImmutable();
    }
}
