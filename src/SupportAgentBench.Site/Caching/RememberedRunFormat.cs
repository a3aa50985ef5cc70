using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Caching;

/// <summary>How a <see cref="RememberedRun"/> stands in its file: its texts once each, then a few dozen bytes a conversation.</summary>
internal static class RememberedRunFormat
{
    private const uint Kind = 0x0002_0001;

    /// <returns>Null when a text in it cannot be written.</returns>
    public static byte[]? Write(RememberedRun run) => SealedFile.Seal(Kind, writer =>
    {
        writer.Write(ProgramIdentity.Text);
        writer.Write(run.Read.Path);
        writer.Write(run.Read.Stamp.Length);
        writer.Write(run.Read.Stamp.LastWrite.Ticks);
        writer.Write(Convert.FromHexString(run.Read.Sha256));
        writer.Write(run.IsSettled);
        WriteDocument(writer, run.Document);
    });

    /// <summary>Null unless the bytes are a whole record of this file, by this program.</summary>
    /// <param name="bytes">What is remembered; null = nothing.</param>
    /// <param name="file">The run's file, where its findings will stand.</param>
    public static RememberedRun? Read(byte[]? bytes, RunFile file) => SealedFile.Open(bytes, Kind, reader =>
    {
        if (reader.ReadString() != ProgramIdentity.Text || reader.ReadString() != file.Path)
        {
            return null;
        }

        var stamp = new FileStamp(reader.ReadInt64(), new DateTime(reader.ReadInt64(), DateTimeKind.Utc));
        var sha256 = Convert.ToHexStringLower(reader.ReadBytes(32));
        var isSettled = reader.ReadBoolean();
        return new RememberedRun(ReadDocument(reader, file), new InputFile(file.Path, sha256, stamp), isSettled);
    });

    private static void WriteDocument(BinaryWriter writer, RunDocument run)
    {
        WriteLocated(writer, run.Benchmark);
        WriteLocated(writer, run.Model);
        WriteLocated(writer, run.Run);
        writer.Write((byte)run.Provenance);
        writer.Write(run.StartedAt.Ticks);
        writer.Write(run.StartedAt.Offset.Ticks);
        WriteOptional(writer, run.Harness);
        WriteOptional(writer, run.Judge);
        WriteOptional(writer, run.Simulator);
        RememberedConversationFormat.Write(writer, run.Conversations);
    }

    private static RunDocument ReadDocument(BinaryReader reader, RunFile file) => new()
    {
        File = file,
        ModelOfPath = file.File.Folder,
        RunOfPath = file.File.Name,
        Benchmark = ReadLocated(reader),
        Model = ReadLocated(reader),
        Run = ReadLocated(reader),
        Provenance = (Provenance)reader.ReadByte(),
        StartedAt = new DateTimeOffset(reader.ReadInt64(), new TimeSpan(reader.ReadInt64())),
        Harness = ReadOptional(reader),
        Judge = ReadOptional(reader),
        Simulator = ReadOptional(reader),
        Conversations = RememberedConversationFormat.Read(reader),
    };

    private static void WriteLocated(BinaryWriter writer, Located<string> located)
    {
        writer.Write(located.Value);
        writer.Write7BitEncodedInt64(located.Span.Start);
        writer.Write7BitEncodedInt64(located.Span.Length);
    }

    private static Located<string> ReadLocated(BinaryReader reader) =>
        new(reader.ReadString(), new SourceSpan(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64()));

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        writer.Write(text ?? string.Empty);
    }

    private static string? ReadOptional(BinaryReader reader)
    {
        var isThere = reader.ReadBoolean();
        var text = reader.ReadString();
        return isThere ? text : null;
    }
}
