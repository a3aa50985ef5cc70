using System.Buffers;
using System.Globalization;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Goes over JSON that lies in memory as characters and decodes its texts where they stand. Knows only what is right: a method says
/// false at anything else, without a word, and nothing more can be asked then.
/// </summary>
/// <param name="json">Well-formed UTF-16; texts that were gone over may have changed.</param>
internal ref struct JsonScanner(Span<char> json)
{
    private const int UnicodeLength = 6;

    private static readonly SearchValues<char> EndsPlainText =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (char)control), '"', '\\']);

    private readonly Span<char> _json = json;
    private int _next;

    /// <summary>The character that the next token begins with; NUL at the end.</summary>
    public char Peek()
    {
        while (_next < _json.Length && _json[_next] is ' ' or '\n' or '\r' or '\t')
        {
            _next++;
        }

        return _next < _json.Length ? _json[_next] : '\0';
    }

    public bool IsAtEnd() => Peek() == '\0' && _next == _json.Length;

    /// <summary>Passes a bracket, colon or comma, if it comes next.</summary>
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
    public bool TryNull() => Peek() == 'n' && TryWord("null");

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

        // What a text means is never longer than what is written: it takes its place.
        var (start, from, to) = (_next, _next, _next);
        while (true)
        {
            ReadOnlySpan<char> rest = _json[from..];
            var plain = rest.IndexOfAny(EndsPlainText);
            if (plain < 0)
            {
                return false;
            }

            if (from != to)
            {
                rest[..plain].CopyTo(_json[to..]);
            }

            from += plain;
            to += plain;
            if (_json[from] == '"')
            {
                text = _json[start..to];
                _next = from + 1;
                return true;
            }

            if (_json[from] != '\\' || !TryEscape(ref from, ref to))
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
            't' => TryWord("true"),
            'f' => TryWord("false"),
            'n' => TryWord("null"),
            _ => TryNumber(),
        };
        scalar = _json[start.._next];
        return isPassed;
    }

    private bool TryWord(string word)
    {
        ReadOnlySpan<char> rest = _json[_next..];
        var isPassed = rest.StartsWith(word, StringComparison.Ordinal);
        _next += isPassed ? word.Length : 0;
        return isPassed;
    }

    // RFC 8259, 6. A digit behind a leading zero is left where it is, where nothing can follow it.
    private bool TryNumber()
    {
        _ = TrySign("-");
        if (!(TrySign("0") || TryDigits()) || (TrySign(".") && !TryDigits()))
        {
            return false;
        }

        if (!TrySign("eE"))
        {
            return true;
        }

        _ = TrySign("+-");
        return TryDigits();
    }

    private bool TrySign(string signs)
    {
        var isPassed = _next < _json.Length && signs.Contains(_json[_next], StringComparison.Ordinal);
        _next += isPassed ? 1 : 0;
        return isPassed;
    }

    private bool TryDigits()
    {
        var start = _next;
        while (_next < _json.Length && char.IsAsciiDigit(_json[_next]))
        {
            _next++;
        }

        return _next > start;
    }

    private readonly bool TryEscape(ref int from, ref int to)
    {
        var kind = from + 1 < _json.Length ? _json[from + 1] : '\0';
        if (kind == 'u')
        {
            return TryUnicode(ref from, ref to);
        }

        _json[to] = kind switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            _ => kind,
        };
        from += 2;
        to++;
        return kind is 'n' or 't' or 'r' or 'b' or 'f' or '"' or '\\' or '/';
    }

    private readonly bool TryUnicode(ref int from, ref int to)
    {
        if (!TryUnit(from, out var unit) || char.IsLowSurrogate(unit))
        {
            return false;
        }

        _json[to++] = unit;
        from += UnicodeLength;
        if (!char.IsHighSurrogate(unit))
        {
            return true;
        }

        if (!TryUnit(from, out var low) || !char.IsLowSurrogate(low))
        {
            return false;
        }

        _json[to++] = low;
        from += UnicodeLength;
        return true;
    }

    private readonly bool TryUnit(int place, out char unit)
    {
        unit = '\0';
        ReadOnlySpan<char> escape = _json[place..];
        if (escape.Length < UnicodeLength || escape[0] != '\\' || escape[1] != 'u'
            || !ushort.TryParse(escape[2..UnicodeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
