using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace SupportAgentBench.Site.Caching;

/// <summary>
/// The envelope of everything that is remembered between builds: what it is, for which program, and a checksum over all of it. What
/// was cut off, flipped or written by another program does not open.
/// </summary>
internal static class SealedFile
{
    private const uint Mark = 0x4243_4153;
    private const int HeadLength = 8;
    private const int ChecksumLength = 4;

    private static readonly UTF8Encoding Text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file's bytes.</summary>
    /// <param name="kind">What is in it, and in which form: a number for each.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>Null when a text in it cannot be written as UTF-8.</returns>
    public static byte[]? Seal(uint kind, Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Text);
        try
        {
            writer.Write(Mark);
            writer.Write(kind);
            write(writer);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }

        writer.Write(Checksum(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <summary>Reads the content of a file; null unless all of it is as it was written.</summary>
    /// <param name="read">Reads what was written; may return null itself.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A file whose checksum is right can still have been made by hand.")]
    public static T? Open<T>(byte[]? file, uint kind, Func<BinaryReader, T?> read)
        where T : class
    {
        if (file is null || !IsSound(file, kind))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(file, HeadLength, file.Length - HeadLength - ChecksumLength, writable: false), Text);
        try
        {
            var content = read(reader);
            return reader.BaseStream.Position == reader.BaseStream.Length ? content : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Reads how many items follow: never more than there can be, so that a wrong number asks for no memory.</summary>
    public static int ReadCount(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new InvalidDataException("More items than bytes.");
    }

    private static bool IsSound(byte[] file, uint kind) =>
        file.Length >= HeadLength + ChecksumLength
        && BinaryPrimitives.ReadUInt32LittleEndian(file) == Mark
        && BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(sizeof(uint))) == kind
        && BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(file.Length - ChecksumLength)) == Checksum(file.AsSpan(0, file.Length - ChecksumLength));

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var rest in bytes)
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
