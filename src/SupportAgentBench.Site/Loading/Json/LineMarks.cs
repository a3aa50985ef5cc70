namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Finds line and column (from 1, in UTF-16 code units) of many places while the bytes of a file pass by once.</summary>
internal sealed class LineMarks
{
    private readonly long[] _places;
    private readonly (int Line, int Column)[] _found;
    private int _next;
    private long _position;
    private int _line = 1;
    private int _column = 1;

    public LineMarks(IEnumerable<long> places)
    {
        _places = [.. places.Distinct().Order()];
        _found = new (int, int)[_places.Length];
    }

    public bool AreAllFound => _next == _places.Length;

    public (int Line, int Column) this[long place] => _found[Array.BinarySearch(_places, place)];

    /// <summary>Passes bytes that are no text: a byte-order mark.</summary>
    public void Pass(int count)
    {
        _position += count;
        Take();
    }

    public void Pass(ReadOnlySpan<byte> bytes)
    {
        while (!AreAllFound && _places[_next] <= _position + bytes.Length)
        {
            var length = (int)(_places[_next] - _position);
            Count(bytes[..length]);
            bytes = bytes[length..];
            Take();
        }

        Count(bytes);
    }

    /// <summary>Places behind the end are at the end.</summary>
    public void Finish()
    {
        for (; _next < _places.Length; _next++)
        {
            _found[_next] = (_line, _column);
        }
    }

    private void Take()
    {
        for (; _next < _places.Length && _places[_next] <= _position; _next++)
        {
            _found[_next] = (_line, _column);
        }
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        _position += bytes.Length;
        var lastEnd = bytes.LastIndexOf((byte)'\n');
        if (lastEnd >= 0)
        {
            _line += bytes.Count((byte)'\n');
            _column = 1;
            bytes = bytes[(lastEnd + 1)..];
        }

        // A character counts where it begins; one of four bytes is two UTF-16 units.
        foreach (var unit in bytes)
        {
            _column += (unit & 0b1100_0000) == 0b1000_0000 ? 0 : unit >= 0xF0 ? 2 : 1;
        }
    }
}
