using System.Buffers;

namespace SupportAgentBench.Site.Output;

/// <summary>What a file is written in: rented memory that is handed on each time it is full, so that no large file is ever held whole.</summary>
/// <param name="begin">Begins the file, of this length; null = it is longer than a piece, nobody knows how much.</param>
internal sealed class PieceBuffer(Func<long?, OutputFile> begin) : IBufferWriter<byte>, IDisposable
{
    /// <summary>Holds most pages, and is small enough to be collected like any object.</summary>
    public const int Size = 64 * 1024;

    private byte[] _piece = ArrayPool<byte>.Shared.Rent(Size);
    private int _written;
    private OutputFile? _file;

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _piece.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _piece.AsSpan(_written);
    }

    /// <summary>Hands on what is left; the file is complete.</summary>
    public void Complete()
    {
        _file ??= begin(_written);
        _file.Add(_piece.AsSpan(0, _written));
        _file.Complete();
    }

    public void Dispose()
    {
        _file?.Dispose();
        ArrayPool<byte>.Shared.Return(_piece);
    }

    private void MakeRoom(int size)
    {
        if (_piece.Length - _written >= Math.Max(size, 1))
        {
            return;
        }

        if (_written > 0)
        {
            _file ??= begin(null);
            _file.Add(_piece.AsSpan(0, _written));
            _written = 0;
        }

        if (_piece.Length < size)
        {
            ArrayPool<byte>.Shared.Return(_piece);
            _piece = ArrayPool<byte>.Shared.Rent(size);
        }
    }
}
