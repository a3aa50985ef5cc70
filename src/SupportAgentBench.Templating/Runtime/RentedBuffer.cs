using System.Buffers;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>
/// A buffer that grows in rented arrays: a page's whole content is set aside once, and blocks that double until they hold it would
/// cost more than the content. A buffer that is given up after an error is left to the collector.
/// </summary>
internal sealed class RentedBuffer : IBufferWriter<byte>
{
    private const int LeastBlock = 4096;

    private byte[] _block = [];
    private int _written;

    /// <summary>What was written so far; it holds until the next writing, and until the memory is given back.</summary>
    public ReadOnlyMemory<byte> Written => _block.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _block.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _block.AsSpan(_written);
    }

    /// <summary>What was written, in an array of its own; the buffer is empty then.</summary>
    public byte[] ToArrayAndReturn()
    {
        var content = _block.AsSpan(0, _written).ToArray();
        Return();
        return content;
    }

    /// <summary>Gives the memory back; the buffer is empty then.</summary>
    public void Return()
    {
        Return(_block);
        (_block, _written) = ([], 0);
    }

    private void MakeRoom(int size)
    {
        if (_block.Length - _written >= Math.Max(size, 1))
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(_block.Length * 2, LeastBlock), checked(_written + size)));
        _block.AsSpan(0, _written).CopyTo(larger);
        Return(_block);
        _block = larger;
    }

    private static void Return(byte[] block)
    {
        if (block.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
