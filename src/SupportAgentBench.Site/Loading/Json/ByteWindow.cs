using System.Buffers;
using System.Text;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Yaml;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// A window that slides over a stream: what lies in it can be looked at again and again until it is passed. Every byte is
/// checked to be UTF-8 when it comes in, also across the borders of reads.
/// </summary>
internal sealed class ByteWindow : IDisposable
{
    /// <summary>Bytes asked for at a time, unless a test wants borders everywhere.</summary>
    public const int DefaultCapacity = 128 * 1024;

    // A single token of this size is no text that anybody wrote.
    private const int LargestCapacity = 256 << 20;
    private const int Megabyte = 1 << 20;

    // The second of these bytes is no UTF-8, so that a gzipped file under another name is refused there.
    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    private readonly Stream _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _valid;

    // Place of the buffer's first byte in the file.
    private long _offset;

    /// <param name="stream">The (inflated) file from <paramref name="offset"/> on; disposed with the window.</param>
    /// <param name="offset">Where in the file the stream begins.</param>
    /// <param name="capacity">First size of the buffer.</param>
    public ByteWindow(Stream stream, long offset = 0, int capacity = DefaultCapacity)
    {
        _stream = stream;
        _offset = offset;
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
        Capacity = capacity;
    }

    /// <summary>What has come in and is not passed yet.</summary>
    public ReadOnlySpan<byte> Pending => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Place of the first pending byte in the file.</summary>
    public long Position => _offset + _start;

    /// <summary>Whether nothing follows what is pending.</summary>
    public bool IsLast { get; private set; }

    private int Capacity { get; set; }

    /// <summary>Bytes of the buffer, by their place in the file; only of what was pending since the last <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Slice(long position, int length) => _buffer.AsSpan((int)(position - _offset), length);

    /// <summary>Passes bytes.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Passes a byte-order mark, if the file begins with one.</summary>
    public void SkipPreamble()
    {
        while (Pending.Length < Encoding.UTF8.Preamble.Length && Fill())
        {
        }

        if (Pending.StartsWith(Encoding.UTF8.Preamble))
        {
            Advance(Encoding.UTF8.Preamble.Length);
        }
    }

    /// <summary>Reads more behind what is pending, growing where it does not fit.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="BrokenDocumentException">The bytes are no UTF-8, or what is pending is too large.</exception>
    public bool Fill()
    {
        if (IsLast)
        {
            return false;
        }

        MakeRoom();
        // To the brim: an inflating stream gives little at a time, and a long token is looked at again from its beginning.
        var free = _buffer.AsSpan(_end, Capacity - _end);
        var read = _stream.ReadAtLeast(free, free.Length, throwOnEndOfStream: false);
        IsLast = read < free.Length;
        _end += read;
        CheckUtf8();
        return read > 0;
    }

    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        (_start, _end, _valid) = (0, 0, 0);
    }

    private void MakeRoom()
    {
        // A character cut by the last read stays until it is whole, passed or not.
        var keep = Math.Min(_start, _valid);
        var target = _buffer;
        if (keep == 0 && _end == Capacity)
        {
            if (Capacity > LargestCapacity / 2)
            {
                throw new BrokenDocumentException(LoadingDiagnostics.TooLarge, new SourceSpan(Position, 0), "a value", LargestCapacity / Megabyte);
            }

            Capacity *= 2;
            target = ArrayPool<byte>.Shared.Rent(Capacity);
        }

        Buffer.BlockCopy(_buffer, keep, target, 0, _end - keep);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _offset += keep;
        _start -= keep;
        _end -= keep;
        _valid -= keep;
    }

    private void CheckUtf8()
    {
        var fresh = _buffer.AsSpan(_valid, _end - _valid);
        var whole = IsLast ? fresh.Length : fresh.Length - CutLength(fresh);
        var valid = TextFileReader.ValidLength(fresh[..whole]);
        _valid += valid;
        if (valid < whole)
        {
            if (_offset + _valid == GzipMagic.Length - 1 && _buffer.AsSpan(0, _end).StartsWith(GzipMagic))
            {
                throw new BrokenDocumentException(LoadingDiagnostics.JsonSyntax, new SourceSpan(0, 0), "it is gzipped; let its name end in .json.gz");
            }

            throw new BrokenDocumentException(LoadingDiagnostics.InvalidUtf8, new SourceSpan(_offset + _valid, 0));
        }
    }

    // How many bytes at the end are the beginning of a character whose rest is still to come.
    private static int CutLength(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= Math.Min(3, bytes.Length); length++)
        {
            var lead = bytes[^length];
            if ((lead & 0b1100_0000) != 0b1000_0000)
            {
                var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
                return needed > length ? length : 0;
            }
        }

        return 0;
    }
}
