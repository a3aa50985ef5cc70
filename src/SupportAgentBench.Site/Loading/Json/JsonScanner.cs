using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Goes over JSON that lies in memory and decodes what it passes, text after text, into memory of the caller's. Knows only what is
/// right: a method says false at anything else, without a word, and nothing more can be asked then.
/// </summary>
/// <param name="json">UTF-8, which is checked where it is decoded; nothing else may be beyond ASCII.</param>
/// <param name="decoded">Takes texts; one character longer than the JSON has bytes.</param>
internal ref struct JsonScanner(ReadOnlySpan<byte> json, Span<char> decoded)
{
    private const int UnicodeLength = 6;

    // Nothing that is looked for in texts holds one, so that nothing is found over the end of one.
    private const char Separator = '\n';

    private static readonly SearchValues<byte> EndsText =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> _json = json;
    private readonly Span<char> _decoded = decoded;
    private int _next;
    private int _end;

    /// <summary>All texts, names, numbers and words that were passed, with a line end behind each.</summary>
    public readonly ReadOnlySpan<char> Decoded => _decoded[.._end];

    /// <summary>The character that the next token begins with; NUL at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char Peek() => _next < _json.Length && _json[_next] > ' ' ? (char)_json[_next] : PeekBehindBlanks();

    public bool IsAtEnd() => Peek() == '\0' && _next == _json.Length;

    /// <summary>Passes a bracket, colon or comma, if it comes next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(char mark)
    {
        if (Peek() != mark)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Passes what divides the members of an object or the items of a list: nothing before the first, then commas.</summary>
    public bool TryDivide(bool isFirst) => isFirst || TryPass(',');

    /// <summary>Passes <c>null</c>, if it comes next.</summary>
    public bool TryNull() => Peek() == 'n' && TryWord("null"u8);

    /// <summary>Passes a member's name and its colon.</summary>
    public bool TryName(out ReadOnlySpan<char> name) => TryText(out name) && TryPass(':');

    /// <summary>Passes a text.</summary>
    /// <param name="text">What it means.</param>
    /// <returns>False also where half of a surrogate pair stands alone.</returns>
    public bool TryText(out ReadOnlySpan<char> text)
    {
        text = default;
        if (!TryPass('"'))
        {
            return false;
        }

        var start = _end;
        while (true)
        {
            CopyPlain();
            if (_next == _json.Length)
            {
                return false;
            }

            var isPassed = false;
            switch (_json[_next])
            {
                case (byte)'"':
                    text = _decoded[start.._end];
                    _decoded[_end++] = Separator;
                    _next++;
                    return true;
                case (byte)'\\':
                    isPassed = TryEscape();
                    break;
                case > 0x7F:
                    isPassed = TryBeyondAscii();
                    break;
                default:
                    break;
            }

            if (!isPassed)
            {
                return false;
            }
        }
    }

    /// <summary>Passes a number or one of the three words.</summary>
    /// <param name="scalar">As it is written.</param>
    public bool TryScalar(out ReadOnlySpan<char> scalar)
    {
        var first = Peek();
        var start = _next;
        var isPassed = first switch
        {
            't' => TryWord("true"u8),
            'f' => TryWord("false"u8),
            'n' => TryWord("null"u8),
            _ => TryNumber(),
        };
        var written = _json[start.._next];
        for (var index = 0; index < written.Length; index++)
        {
            _decoded[_end + index] = (char)written[index];
        }

        scalar = _decoded.Slice(_end, written.Length);
        _end += written.Length;
        _decoded[_end++] = Separator;
        return isPassed;
    }

    private char PeekBehindBlanks()
    {
        while (_next < _json.Length && _json[_next] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _next++;
        }

        return _next < _json.Length ? (char)_json[_next] : '\0';
    }

    // Up to the next character that means or takes more than itself.
    private void CopyPlain()
    {
        // What is decoded never takes more characters than it took bytes: where a block can be read, there is room for it.
        ref var source = ref MemoryMarshal.GetReference(_json);
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_decoded));
        while (_json.Length - _next >= Vector128<byte>.Count && _decoded.Length - _end >= Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)_next);
            var (lower, upper) = Vector128.Widen(block);
            lower.StoreUnsafe(ref target, (nuint)_end);
            upper.StoreUnsafe(ref target, (nuint)(_end + Vector128<ushort>.Count));
            // As signed numbers, what is beyond ASCII is smaller than all that is in it.
            var ends = Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();
            if (ends != Vector128<byte>.Zero)
            {
                var plain = BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
                _next += plain;
                _end += plain;
                return;
            }

            _next += Vector128<byte>.Count;
            _end += Vector128<byte>.Count;
        }

        while (_next < _json.Length && _json[_next] is >= (byte)' ' and <= 0x7F and not ((byte)'"' or (byte)'\\'))
        {
            _decoded[_end++] = (char)_json[_next++];
        }
    }

    private bool TryBeyondAscii()
    {
        var length = _json[_next..].IndexOfAny(EndsText);
        if (length < 0 || Utf8.ToUtf16(_json.Slice(_next, length), _decoded[_end..], out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        _next += length;
        _end += written;
        return true;
    }

    private bool TryWord(ReadOnlySpan<byte> word)
    {
        var isPassed = _json[_next..].StartsWith(word);
        _next += isPassed ? word.Length : 0;
        return isPassed;
    }

    // RFC 8259, 6. A digit behind a leading zero is left where it is, where nothing can follow it.
    private bool TryNumber()
    {
        _ = TrySign("-"u8);
        if (!(TrySign("0"u8) || TryDigits()) || (TrySign("."u8) && !TryDigits()))
        {
            return false;
        }

        if (!TrySign("eE"u8))
        {
            return true;
        }

        _ = TrySign("+-"u8);
        return TryDigits();
    }

    private bool TrySign(ReadOnlySpan<byte> signs)
    {
        var isPassed = _next < _json.Length && signs.Contains(_json[_next]);
        _next += isPassed ? 1 : 0;
        return isPassed;
    }

    private bool TryDigits()
    {
        var start = _next;
        while (_next < _json.Length && char.IsAsciiDigit((char)_json[_next]))
        {
            _next++;
        }

        return _next > start;
    }

    private bool TryEscape()
    {
        var kind = _next + 1 < _json.Length ? (char)_json[_next + 1] : '\0';
        if (kind == 'u')
        {
            return TryUnicode();
        }

        _decoded[_end++] = kind switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            _ => kind,
        };
        _next += 2;
        return kind is 'n' or 't' or 'r' or 'b' or 'f' or '"' or '\\' or '/';
    }

    private bool TryUnicode()
    {
        if (!TryUnit(out var unit) || char.IsLowSurrogate(unit))
        {
            return false;
        }

        _decoded[_end++] = unit;
        if (!char.IsHighSurrogate(unit))
        {
            return true;
        }

        if (!TryUnit(out var low) || !char.IsLowSurrogate(low))
        {
            return false;
        }

        _decoded[_end++] = low;
        return true;
    }

    private bool TryUnit(out char unit)
    {
        unit = '\0';
        var escape = _json[_next..];
        if (escape.Length < UnicodeLength || escape[0] != '\\' || escape[1] != 'u'
            || !ushort.TryParse(escape[2..UnicodeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        unit = (char)value;
        _next += UnicodeLength;
        return true;
    }
}
