using System.Buffers;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>
/// A buffer that grows by rented blocks, none of them large: a page's whole content is set aside once, and may be megabytes. A buffer
/// that is given up after an error is left to the collector.
/// </summary>
internal sealed class RentedBuffer : IBufferWriter<byte>
{
    private const int LeastBlock = 4096;
    private const int UsualBlock = 64 * 1024;

    // Full ones, in their order; null = there is none yet.
    private List<Block>? _full;
    private byte[] _block = [];
    private int _start;
    private int _written;

    /// <summary>How many bytes were written.</summary>
    public int Length => checked(_start + _written);

    /// <summary>What was written so far; it holds until the next writing, and until the memory is given back.</summary>
    public ReadOnlySequence<byte> Written
    {
        get
        {
            if (_full is null)
            {
                return new ReadOnlySequence<byte>(_block, 0, _written);
            }

            var last = new Block(_block, _written, _start);
            for (var index = _full.Count - 1; index >= 0; index--)
            {
                _full[index].Link(index == _full.Count - 1 ? last : _full[index + 1]);
            }

            return new ReadOnlySequence<byte>(_full[0], 0, last, _written);
        }
    }

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
        var content = _full is null ? _block.AsSpan(0, _written).ToArray() : Written.ToArray();
        Return();
        return content;
    }

    /// <summary>Gives the memory back; the buffer is empty then.</summary>
    public void Return()
    {
        foreach (var block in _full ?? [])
        {
            Return(block.Array);
        }

        Return(_block);
        (_full, _block, _start, _written) = (null, [], 0, 0);
    }

    private void MakeRoom(int size)
    {
        if (_block.Length - _written >= Math.Max(size, 1))
        {
            return;
        }

        var next = ArrayPool<byte>.Shared.Rent(Math.Max(size, Math.Clamp(_block.Length * 2, LeastBlock, UsualBlock)));
        if (_written > 0)
        {
            (_full ??= []).Add(new Block(_block, _written, _start));
        }
        else
        {
            Return(_block);
        }

        (_block, _start, _written) = (next, checked(_start + _written), 0);
    }

    private static void Return(byte[] block)
    {
        if (block.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private sealed class Block : ReadOnlySequenceSegment<byte>
    {
        public Block(byte[] array, int length, int start)
        {
            Array = array;
            Memory = array.AsMemory(0, length);
            RunningIndex = start;
        }

        public byte[] Array { get; }

        public void Link(Block next) => Next = next;
    }
}
