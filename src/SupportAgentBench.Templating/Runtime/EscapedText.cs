using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Copies ASCII and replaces the five characters that mean something in HTML on the way.</summary>
internal static class EscapedText
{
    private static readonly SearchValues<char> Specials = SearchValues.Create("&<>\"'");

    /// <summary>A bit for each of the five, all below 64.</summary>
    private const ulong SpecialBits = (1UL << '&') | (1UL << '<') | (1UL << '>') | (1UL << '"') | (1UL << '\'');

    // The longest replacement, and how far the last may be written beyond its end.
    private const int MostBytes = 6;
    private const int Overhang = 2;

    /// <summary>The place of the first character to replace, or -1.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Specials);

    /// <summary>How many bytes must be free for a text.</summary>
    public static int Room(int length) => (length * MostBytes) + Overhang;

    /// <summary>Copies up to the first character beyond ASCII.</summary>
    /// <param name="target">With room for all of it.</param>
    /// <param name="written">How many bytes it took.</param>
    /// <returns>How many characters were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> target, out int written)
    {
        if (target.Length < Room(text.Length))
        {
            throw new ArgumentException("The target is too short.", nameof(target));
        }

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var destination = ref MemoryMarshal.GetReference(target);
        var (from, to) = (0, 0);
        while (text.Length - from >= Vector128<ushort>.Count)
        {
            // What is not plain is written over by what comes next.
            var block = Vector128.LoadUnsafe(ref source, (nuint)from);
            Store(block, ref Unsafe.Add(ref destination, to));
            var plain = Plain(block);
            from += plain;
            to += plain;
            if (plain < Vector128<ushort>.Count)
            {
                if (text[from] > 0x7F)
                {
                    written = to;
                    return from;
                }

                to += Replace(text[from], ref Unsafe.Add(ref destination, to));
                from++;
            }
        }

        // The last block once more, if all of it is plain: what it has in common with the one before stands where it belongs already.
        var rest = text.Length - from;
        if (rest > 0 && text.Length >= Vector128<ushort>.Count && Vector128.LoadUnsafe(ref source, (nuint)(text.Length - Vector128<ushort>.Count)) is var last && Plain(last) == Vector128<ushort>.Count)
        {
            Store(last, ref Unsafe.Add(ref destination, to + rest - Vector128<ushort>.Count));
            written = to + rest;
            return text.Length;
        }

        for (; from < text.Length && text[from] <= 0x7F; from++)
        {
            ref var place = ref Unsafe.Add(ref destination, to);
            if (IsSpecial(text[from]))
            {
                to += Replace(text[from], ref place);
            }
            else
            {
                place = (byte)text[from];
                to++;
            }
        }

        written = to;
        return from;
    }

    // All five lie between the first and the last of them, where no letter is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpecial(char character) => character is >= '"' and <= '>' && ((SpecialBits >> character) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<ushort> block, ref byte target) =>
        Unsafe.WriteUnaligned(ref target, Vector128.Narrow(block, block).AsUInt64().ToScalar());

    /// <summary>How many characters of a block stand before the first that is special or beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Plain(Vector128<ushort> block)
    {
        var ends = Vector128.GreaterThan(block, Vector128.Create((ushort)0x7F))
            | Vector128.Equals(block & Vector128.Create((ushort)0xFFFE), Vector128.Create((ushort)'&'))
            | Vector128.Equals(block & Vector128.Create((ushort)0xFFFD), Vector128.Create((ushort)'<'))
            | Vector128.Equals(block, Vector128.Create((ushort)'"'));
        return ends == Vector128<ushort>.Zero ? Vector128<ushort>.Count : BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
    }

    private static int Replace(char character, ref byte target)
    {
        // Eight bytes at once, whose end the next character overwrites.
        var replacement = character switch
        {
            '&' => "&amp;\0\0\0"u8,
            '<' => "&lt;\0\0\0\0"u8,
            '>' => "&gt;\0\0\0\0"u8,
            '"' => "&quot;\0\0"u8,
            _ => "&#39;\0\0\0"u8,
        };
        Unsafe.WriteUnaligned(ref target, MemoryMarshal.Read<ulong>(replacement));
        return character switch
        {
            '<' or '>' => 4,
            '"' => MostBytes,
            _ => 5,
        };
    }
}
