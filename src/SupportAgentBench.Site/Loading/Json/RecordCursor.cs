using System.Buffers;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Reads records out of a run file's content: by seeking where it can be sought in, by inflating on where it is gzipped.</summary>
internal sealed class RecordCursor : IDisposable
{
    private const int MostBytes = 1 << 30;
    private const int UsualBytes = 64 * 1024;

    private readonly FileStream _stored;
    private readonly FileStamp? _stamp;
    private readonly Stream _content;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualBytes);
    private long _position;

    /// <param name="file">The file whose records were found before.</param>
    /// <param name="stamp">How it was then; null = not known, so that it cannot be told whether it has changed.</param>
    /// <param name="anyOrder">Whether records are read in any order: a gzipped file is inflated at once then.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BrokenDocumentException">The file has changed since.</exception>
    public RecordCursor(RunFile file, FileStamp? stamp, bool anyOrder = false)
    {
        Records = new RecordReader(Pool);
        _stored = file.OpenStored();
        _stamp = stamp;
        _content = file.Inflate(_stored);
        try
        {
            CheckUnchanged();
            _content = anyOrder && file.File.IsGzip ? InflatedCopy.Of(_content) : _content;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>For all that is read of this file.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>Reads texts of the records of this file.</summary>
    public RecordReader Records { get; }

    /// <summary>The bytes of a record, until the next is read.</summary>
    /// <param name="slice">Behind all records read before.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BrokenDocumentException">The record is too large.</exception>
    public ReadOnlySpan<byte> Read(RecordSlice slice)
    {
        if (slice.Length > MostBytes)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.TooLarge, new(slice.Offset, 0), "a record", MostBytes >> 20);
        }

        MoveTo(slice.Offset);
        var length = (int)slice.Length;
        if (length > _buffer.Length)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        _content.ReadExactly(_buffer, 0, length);
        _position += length;
        return _buffer.AsSpan(0, length);
    }

    /// <summary>A window over the record that was read last.</summary>
    public ByteWindow Window(RecordSlice slice)
    {
        var length = (int)slice.Length;
        return new ByteWindow(new MemoryStream(_buffer, 0, length, writable: false), slice.Offset, Math.Min(length + 1, ByteWindow.DefaultCapacity));
    }

    /// <summary>A record is found by its place, which says nothing in a file that has changed.</summary>
    /// <exception cref="BrokenDocumentException">The file has changed since its records were found.</exception>
    public void CheckUnchanged()
    {
        if (_stamp is { } stamp && stamp != FileStamp.Of(_stored.SafeFileHandle))
        {
            throw new BrokenDocumentException(LoadingDiagnostics.ChangedSinceRead, span: null);
        }
    }

    public void Dispose()
    {
        _content.Dispose();
        _stored.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void MoveTo(long place)
    {
        if (_content.CanSeek)
        {
            _content.Position = place;
        }
        else
        {
            for (var left = place - _position; left > 0;)
            {
                var step = (int)Math.Min(left, _buffer.Length);
                _content.ReadExactly(_buffer, 0, step);
                left -= step;
            }
        }

        _position = place;
    }
}
