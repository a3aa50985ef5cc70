using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Escapes of JSON texts. The framework's reader refuses half a surrogate pair; here it becomes U+FFFD, and is noted.</summary>
internal static class JsonEscape
{
    /// <summary>Bytes of <c>\u0000</c>.</summary>
    public const int UnicodeLength = 6;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Length of the escape that a span begins with: 2, 6, 12 for a pair, 0 for none that JSON knows.</summary>
    public static int Length(ReadOnlySpan<byte> escape, out bool isLoneSurrogate)
    {
        isLoneSurrogate = false;
        if (escape.Length < 2)
        {
            return 0;
        }

        if (escape[1] != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(escape[1]) ? 2 : 0;
        }

        if (!TryUnit(escape, out var first))
        {
            return 0;
        }

        if (!char.IsSurrogate(first))
        {
            return UnicodeLength;
        }

        if (char.IsHighSurrogate(first) && TryUnit(escape[UnicodeLength..], out var second) && char.IsLowSurrogate(second))
        {
            return 2 * UnicodeLength;
        }

        isLoneSurrogate = true;
        return UnicodeLength;
    }

    /// <summary>The text that well-formed JSON means.</summary>
    /// <param name="written">What stands between the quotes.</param>
    /// <param name="loneSurrogates">Takes the index into <paramref name="written"/> of each half of a pair that stands alone.</param>
    public static string Decode(ReadOnlySpan<byte> written, ICollection<int> loneSurrogates)
    {
        var text = new StringBuilder(written.Length);
        var position = 0;
        while (position < written.Length)
        {
            var plain = written[position..].IndexOf((byte)'\\');
            plain = plain < 0 ? written.Length - position : plain;
            text.Append(Encoding.UTF8.GetString(written.Slice(position, plain)));
            position += plain;
            if (position < written.Length)
            {
                var length = Length(written[position..], out var isLone);
                if (isLone)
                {
                    loneSurrogates.Add(position);
                }

                Append(text, written.Slice(position, length), isLone);
                position += length;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<byte> escape, bool isLone)
    {
        if (escape.Length == 2)
        {
            text.Append(escape[1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var itself => (char)itself,
            });
            return;
        }

        for (var unit = 0; unit < escape.Length; unit += UnicodeLength)
        {
            _ = TryUnit(escape[unit..], out var character);
            text.Append(isLone ? '\uFFFD' : character);
        }
    }

    private static bool TryUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        unit = '\0';
        if (escape.Length < UnicodeLength || escape[0] != (byte)'\\' || escape[1] != (byte)'u'
            || escape[2..UnicodeLength].IndexOfAnyExcept(HexDigits) >= 0
            || !Utf8Parser.TryParse(escape[2..UnicodeLength], out ushort value, out _, 'x'))
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
