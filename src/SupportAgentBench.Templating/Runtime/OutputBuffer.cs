using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>More was written than the limit allows.</summary>
internal sealed class OutputLimitException : Exception;

/// <summary>Writes UTF-8 into the memory of a buffer writer.</summary>
internal sealed class OutputBuffer(IBufferWriter<byte> destination, int limit, WorkMeter? work)
{
    private const int LeastBlock = 4096;

    /// <summary>Long texts are written in pieces, since room for the worst case is three times what they take.</summary>
    private const int LongestPiece = 65_536;

    // A page's text is replaced in pieces that leave most of a block free.
    private const int LongestEscaped = 512;
    private const int MostOfCharacter = 3;
    private const double MostThousandths = 1e12;
    private byte[] _block = [];
    private int _start;
    private int _position;
    private int _end;
    private long _committed;

    public long Length => _committed + _position - _start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestPiece)
        {
            WritePieces(bytes);
            return;
        }

        bytes.CopyTo(Reserve(bytes.Length, bytes.Length));
        _position += bytes.Length;
    }

    /// <summary>Writes text of the template: most of it is a few tags, which one instruction copies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(EncodedText text)
    {
        if (text.IsShort && _end - _position >= EncodedText.Short)
        {
            text.CopyShort(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_block), _position));
            _position += text.Length;
        }
        else
        {
            Write(text.Utf8);
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > LongestPiece)
        {
            var length = char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
            Encode(text[..length]);
            text = text[length..];
        }

        if (text.Length > 0)
        {
            Encode(text);
        }
    }

    /// <summary>Writes a text with the characters of HTML replaced.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var length = Math.Min(text.Length, LongestEscaped);
            var copied = EscapedText.Copy(text[..length], Reserve(EscapedText.Room(length), length), out var written);
            _position += written;
            if (copied == text.Length)
            {
                return;
            }

            text = text[copied..];
            if (copied < length)
            {
                text = text[WriteBeyondAscii(text)..];
            }
        }
    }

    /// <summary>Writes a number of the base library, whose text holds nothing to escape.</summary>
    public void WriteNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        var size = 64;
        int written;
        while (!value.TryFormat(Reserve(size, least: 1), out written, default, CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        _position += written;
    }

    /// <summary>
    /// Writes a fraction as the base library does, sooner when it has at most three decimals: a decimal of so few
    /// digits that reads back as the same number is the shortest one that does.
    /// </summary>
    public void WriteFraction(double value)
    {
        var thousandths = Math.Round(value * 1000);
        if (value == 0 || Math.Abs(thousandths) >= MostThousandths || thousandths / 1000 != value)
        {
            WriteNumber(value);
            return;
        }

        var number = (long)thousandths;
        if (number < 0)
        {
            Write("-"u8);
            number = -number;
        }

        WriteNumber(number / 1000);
        WriteDecimals((int)(number % 1000));
    }

    /// <summary>Hands what was written to the destination.</summary>
    public void Commit()
    {
        if (_position > _start)
        {
            destination.Advance(_position - _start);
            work?.Add(_position - _start);
            _committed += _position - _start;
            _start = _position;
            _end = _position;
        }
    }

    // Room first: it may lie in another block, at another position.
    private void Encode(ReadOnlySpan<char> text)
    {
        var room = Reserve(text.Length * MostOfCharacter, text.Length);
        _position += Encoding.UTF8.GetBytes(text, room);
    }

    private void WritePieces(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var length = Math.Min(bytes.Length, LongestPiece);
            Write(bytes[..length]);
            bytes = bytes[length..];
        }
    }

    private void WriteDecimals(int thousandths)
    {
        if (thousandths == 0)
        {
            return;
        }

        Span<byte> digits = [(byte)'.', (byte)('0' + (thousandths / 100)), (byte)('0' + (thousandths / 10 % 10)), (byte)('0' + (thousandths % 10))];
        Write(digits.TrimEnd((byte)'0'));
    }

    // The library encodes a long text fast, whatever it is made of: it gets all up to the next character to replace.
    private int WriteBeyondAscii(ReadOnlySpan<char> text)
    {
        var special = EscapedText.IndexOfSpecial(text);
        var length = special < 0 ? text.Length : special;
        Write(text[..length]);
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int size, int least)
    {
        if (_end - _position < size)
        {
            Grow(size, least);
        }

        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_block), _position), _end - _position);
    }

    // The room for the worst case may be more than the page has left.
    private void Grow(int size, int least)
    {
        Commit();
        if (_committed + least > limit)
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
