using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Reads records out of a run file's content: by seeking where the file is plain, by inflating on where it is gzipped.</summary>
internal sealed class RecordCursor : IDisposable
{
    private const int MostBytes = 1 << 30;

    private readonly Stream _content;
    private byte[] _buffer = new byte[64 * 1024];
    private long _position;

    /// <summary>For records in the order of the file.</summary>
    public RecordCursor(RunFile file)
        : this(file.Open())
    {
    }

    private RecordCursor(Stream content) => _content = content;

    /// <summary>For records in any order: a gzipped file is inflated at once.</summary>
    public static RecordCursor WithRandomAccess(RunFile file) => new(file.File.IsGzip ? InflatedCopy.Of(file) : file.Open());

    /// <summary>For all that is read of this file.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>A window over a record.</summary>
    /// <param name="slice">Behind all records read before.</param>
    /// <exception cref="IOException">The file has changed since it was read.</exception>
    public ByteWindow Read(RecordSlice slice)
    {
        if (slice.Length > MostBytes)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.TooLarge, new(slice.Offset, 0), "a record", MostBytes >> 20);
        }

        MoveTo(slice.Offset);
        var length = (int)slice.Length;
        _buffer = length <= _buffer.Length ? _buffer : new byte[length];
        _content.ReadExactly(_buffer, 0, length);
        _position += length;
        return new ByteWindow(new MemoryStream(_buffer, 0, length, writable: false), slice.Offset, Math.Min(length + 1, ByteWindow.DefaultCapacity));
    }

    public void Dispose() => _content.Dispose();

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
