using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site.Caching;

/// <summary>How a <see cref="BuildRecord"/> stands in its file.</summary>
internal static class BuildRecordFormat
{
    private const uint Kind = 0x0001_0003;

    /// <returns>Null when a text in it cannot be written.</returns>
    public static byte[]? Write(BuildRecord record) => SealedFile.Seal(Kind, writer =>
    {
        writer.Write(record.Key);
        WriteAll(writer, record.Inputs, WriteInput);
        WriteAll(writer, record.Outputs, WriteFile);
        WriteAll(writer, record.Diagnostics, WriteDiagnostic);
        WriteAll(writer, record.Counts, WriteCount);
        WriteAll(writer, [.. record.Anchors.GroupBy(anchor => anchor.Page, StringComparer.Ordinal)], WriteAnchors);
        WriteAll(writer, record.Sources, WriteSource);
        WriteAll(writer, record.Verdicts, WriteFindings);
    });

    /// <summary>Null unless the file is a whole record of this form.</summary>
    /// <param name="key">The only key that is of use: of another record no more is read.</param>
    public static BuildRecord? Read(byte[]? file, string key) => SealedFile.Open(file, Kind, reader =>
        reader.ReadString() != key ? null : new BuildRecord(
            key,
            ReadAll(reader, ReadInput),
            ReadAll(reader, ReadFile),
            ReadAll(reader, ReadDiagnostic),
            ReadAll(reader, ReadBuildCount),
            ReadAllAnchors(reader),
            ReadAll(reader, ReadSource),
            ReadAll(reader, ReadFindings)));

    private static void WriteInput(BinaryWriter writer, RememberedInput input)
    {
        writer.Write(input.Path);
        writer.Write(input.IsFolder);
        writer.Write(input.IsSettled);
        writer.Write(input.Read is not null);
        if (input.Read is { } read)
        {
            WriteStamp(writer, read.Stamp);
            writer.Write(read.Sha256);
        }
    }

    private static RememberedInput ReadInput(BinaryReader reader)
    {
        var path = reader.ReadString();
        var isFolder = reader.ReadBoolean();
        var isSettled = reader.ReadBoolean();
        if (!reader.ReadBoolean())
        {
            return new RememberedInput(path, isFolder, Read: null, isSettled);
        }

        var stamp = ReadStamp(reader);
        return new RememberedInput(path, isFolder, new InputFile(path, reader.ReadString(), stamp), isSettled);
    }

    private static void WriteFile(BinaryWriter writer, RememberedFile file)
    {
        writer.Write(file.Path);
        WriteStamp(writer, file.Stamp);
    }

    private static RememberedFile ReadFile(BinaryReader reader) => new(reader.ReadString(), ReadStamp(reader));

    private static void WriteDiagnostic(BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write(diagnostic.Descriptor.Id);
        writer.Write(diagnostic.Message);
        writer.Write((byte)diagnostic.Severity);
        WriteLocation(writer, diagnostic.Location);
        writer.Write(diagnostic.Fix is not null);
        if (diagnostic.Fix is { } fix)
        {
            WriteLocation(writer, fix.Location);
            writer.Write(fix.Replacement);
            writer.Write(fix.IsSafe);
        }
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader)
    {
        var id = reader.ReadString();
        var descriptor = DiagnosticRegistry.All.First(known => known.Id == id);
        var message = reader.ReadString();
        var severity = (Severity)reader.ReadByte();
        var diagnostic = new Diagnostic(descriptor, ReadLocation(reader), message) { Severity = severity };
        return reader.ReadBoolean()
            ? diagnostic with { Fix = new DiagnosticFix(ReadLocation(reader), reader.ReadString()) { IsSafe = reader.ReadBoolean() } }
            : diagnostic;
    }

    private static void WriteLocation(BinaryWriter writer, SourceLocation location)
    {
        writer.Write(location.Path);
        writer.Write7BitEncodedInt(location.Line);
        writer.Write7BitEncodedInt(location.Column);
        writer.Write7BitEncodedInt(location.EndColumn);
    }

    private static SourceLocation ReadLocation(BinaryReader reader) =>
        new(reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void WriteCount(BinaryWriter writer, BuildCount count)
    {
        writer.Write(count.What);
        writer.Write(count.Number);
    }

    private static BuildCount ReadBuildCount(BinaryReader reader) => new(reader.ReadString(), reader.ReadInt64());

    // A page has many: its name stands once.
    private static void WriteAnchors(BinaryWriter writer, IGrouping<string, NeededAnchor> anchors)
    {
        writer.Write(anchors.Key);
        WriteAll(writer, [.. anchors], (each, anchor) => each.Write(anchor.Id));
    }

    private static ImmutableArray<NeededAnchor> ReadAllAnchors(BinaryReader reader)
    {
        var anchors = ImmutableArray.CreateBuilder<NeededAnchor>();
        for (var pages = SealedFile.ReadCount(reader); pages > 0; pages--)
        {
            var page = reader.ReadString();
            anchors.AddRange(ReadAll(reader, each => new NeededAnchor(page, each.ReadString())));
        }

        return anchors.DrainToImmutable();
    }

    private static void WriteSource(BinaryWriter writer, PageSource source)
    {
        writer.Write(source.Name);
        writer.Write(source.Fingerprint);
    }

    private static PageSource ReadSource(BinaryReader reader) => new(reader.ReadString(), reader.ReadString());

    private static void WriteFindings(BinaryWriter writer, VerdictFindings findings)
    {
        writer.Write(findings.Model.Value);
        WriteAll(writer, findings.Quoted, WriteQuoted);
        WriteAll(writer, findings.Diagnostics, WriteDiagnostic);
    }

    private static VerdictFindings ReadFindings(BinaryReader reader) =>
        new(new ModelId(reader.ReadString()), ReadAll(reader, ReadQuoted), ReadAll(reader, ReadDiagnostic));

    private static void WriteQuoted(BinaryWriter writer, QuotedCase quoted)
    {
        writer.Write(quoted.Model.Value);
        writer.Write(quoted.Case.Value);
    }

    private static QuotedCase ReadQuoted(BinaryReader reader) => new(new ModelId(reader.ReadString()), new CaseId(reader.ReadString()));

    private static void WriteStamp(BinaryWriter writer, FileStamp stamp)
    {
        writer.Write(stamp.Length);
        writer.Write(stamp.LastWrite.Ticks);
    }

    private static FileStamp ReadStamp(BinaryReader reader) => new(reader.ReadInt64(), new DateTime(reader.ReadInt64(), DateTimeKind.Utc));

    private static void WriteAll<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(SealedFile.ReadCount(reader));
        while (items.Count < items.Capacity)
        {
            items.Add(read(reader));
        }

        return items.MoveToImmutable();
    }
}
