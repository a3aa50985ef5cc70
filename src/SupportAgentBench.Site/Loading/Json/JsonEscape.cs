using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Escapes of JSON texts. The framework's reader refuses half a surrogate pair; here it becomes U+FFFD, and is noted.</summary>
internal static class JsonEscape
{
    /// <summary>Bytes of <c>\u0000</c>.</summary>
    public const int UnicodeLength = 6;

    // A bit for each letter, below and from 64.
    private const ulong LowLetters = (1UL << '"') | (1UL << '/');
    private const ulong HighLetters = (1UL << ('\\' - 64)) | (1UL << ('b' - 64)) | (1UL << ('f' - 64)) | (1UL << ('n' - 64)) | (1UL << ('r' - 64)) | (1UL << ('t' - 64));

    /// <summary>Whether a character behind a backslash stands for one other, by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(byte character) =>
        character < 128 && (((character < 64 ? LowLetters : HighLetters) >> (character % 64)) & 1) != 0;

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
            return IsLetter(escape[1]) ? 2 : 0;
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
        // No escape means more bytes than it is written with; turned into characters all at once.
        var buffer = ArrayPool<byte>.Shared.Rent(written.Length);
        var length = 0;
        for (var position = 0; position < written.Length;)
        {
            var plain = written[position..].IndexOf((byte)'\\');
            plain = plain < 0 ? written.Length - position : plain;
            written.Slice(position, plain).CopyTo(buffer.AsSpan(length));
            length += plain;
            position += plain;
            while (position < written.Length && written[position] == (byte)'\\')
            {
                if (written[position + 1] != (byte)'u')
                {
                    buffer[length++] = Meaning(written[position + 1]);
                    position += 2;
                    continue;
                }

                var escape = Length(written[position..], out var isLone);
                if (isLone)
                {
                    loneSurrogates.Add(position);
                }

                length += Decode(written.Slice(position, escape), isLone, buffer.AsSpan(length));
                position += escape;
            }
        }

        var text = Encoding.UTF8.GetString(buffer, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    private static byte Meaning(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };

    /// <param name="escape">Of six bytes, or of twelve for a pair.</param>
    private static int Decode(ReadOnlySpan<byte> escape, bool isLone, Span<byte> target)
    {
        _ = TryUnit(escape, out var first);
        var character = isLone ? Rune.ReplacementChar
            : escape.Length == UnicodeLength ? new Rune(first)
            : TryUnit(escape[UnicodeLength..], out var second) ? new Rune(first, second)
            : Rune.ReplacementChar;
        return character.EncodeToUtf8(target);
    }

    private static bool TryUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        unit = '\0';
        if (escape.Length < UnicodeLength || escape[0] != (byte)'\\' || escape[1] != (byte)'u')
        {
            return false;
        }

        var value = 0;
        foreach (var digit in escape[2..UnicodeLength])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            // A letter's lowest bits count from 1.
            value = (value << 4) | (char.IsAsciiDigit((char)digit) ? digit - '0' : (digit & 0xF) + 9);
        }

        unit = (char)value;
        return true;
    }
}
