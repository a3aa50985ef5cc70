using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>More was written than the limit allows.</summary>
internal sealed class OutputLimitException : Exception;

/// <summary>Writes UTF-8 into the memory of a buffer writer.</summary>
internal sealed class OutputBuffer(IBufferWriter<byte> destination, int limit)
{
    private const int LeastBlock = 4096;
    private byte[] _block = [];
    private int _start;
    private int _position;
    private int _end;
    private long _committed;

    public long Length => _committed + _position - _start;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _position += bytes.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            _position += Encoding.UTF8.GetBytes(text, Reserve(checked(text.Length * 3)));
        }
    }

    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = Escaper.IndexOf(text);
            if (special < 0)
            {
                Write(text);
                return;
            }

            Write(text[..special]);
            Write(Escaper.Replacement(text[special]));
            text = text[(special + 1)..];
        }
    }

    /// <summary>Writes a number of the base library, whose text holds nothing to escape.</summary>
    public void WriteNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        var size = 64;
        int written;
        while (!value.TryFormat(Reserve(size), out written, default, CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        _position += written;
    }

    /// <summary>Hands what was written to the destination.</summary>
    public void Commit()
    {
        if (_position > _start)
        {
            destination.Advance(_position - _start);
            _committed += _position - _start;
            _start = _position;
            _end = _position;
        }
    }

    private Span<byte> Reserve(int size)
    {
        if (_end - _position < size)
        {
            Grow(size);
        }

        return _block.AsSpan(_position, _end - _position);
    }

    private void Grow(int size)
    {
        Commit();
        if (_committed + (size / 3) > limit)
        {
            throw new OutputLimitException();
        }

        var memory = destination.GetMemory(Math.Max(size, LeastBlock));
        if (!MemoryMarshal.TryGetArray<byte>(memory, out var segment))
        {
            throw new NotSupportedException("The buffer writer must hand out memory that lies in arrays.");
        }

        _block = segment.Array!;
        _start = segment.Offset;
        _position = segment.Offset;
        _end = segment.Offset + segment.Count;
    }
}
