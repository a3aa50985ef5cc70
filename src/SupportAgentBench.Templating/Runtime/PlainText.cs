using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Copies text that is the same in UTF-8 and in HTML: ASCII without the five special characters.</summary>
internal static class PlainText
{
    /// <summary>Copies characters up to the first that is not plain; returns how many.</summary>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated && text.Length >= Vector128<ushort>.Count)
        {
            return CopyBlocks(text, target);
        }

        return CopyOneByOne(text, target);
    }

    private static int CopyBlocks(ReadOnlySpan<char> text, Span<byte> target)
    {
        // The last block may overlap the one before it, so that no single characters are left over.
        if (target.Length < text.Length)
        {
            throw new ArgumentException("The target is too short.", nameof(target));
        }

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var destination = ref MemoryMarshal.GetReference(target);
        var last = text.Length - Vector128<ushort>.Count;
        var index = 0;
        while (true)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)index);
            var special = Vector128.GreaterThan(block, Vector128.Create((ushort)0x7F))
                | Vector128.Equals(block & Vector128.Create((ushort)0xFFFE), Vector128.Create((ushort)'&'))
                | Vector128.Equals(block & Vector128.Create((ushort)0xFFFD), Vector128.Create((ushort)'<'))
                | Vector128.Equals(block, Vector128.Create((ushort)'"'));
            if (special != Vector128<ushort>.Zero)
            {
                return index + CopyOneByOne(text[index..], target[index..]);
            }

            Vector128.Narrow(block, block).GetLower().StoreUnsafe(ref destination, (nuint)index);
            if (index == last)
            {
                return text.Length;
            }

            index = Math.Min(index + Vector128<ushort>.Count, last);
        }
    }

    private static int CopyOneByOne(ReadOnlySpan<char> text, Span<byte> target)
    {
        var index = 0;
        while (index < text.Length && IsPlain(text[index]))
        {
            target[index] = (byte)text[index];
            index++;
        }

        return index;
    }

    private static bool IsPlain(char character) => character <= 0x7F && character is not ('&' or '<' or '>' or '"' or '\'');
}
