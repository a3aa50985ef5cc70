using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Text of the template as UTF-8. A short one lies in memory of a fixed length, so that it is copied without a look at its own.</summary>
internal readonly struct EncodedText
{
    /// <summary>How many bytes of room a short text is copied into.</summary>
    public static readonly int Short = Vector256<byte>.Count;

    private readonly byte[] _memory;

    private EncodedText(byte[] memory, int length) => (_memory, Length) = (memory, length);

    public int Length { get; }

    public bool IsShort => Length <= Short;

    public ReadOnlySpan<byte> Utf8 => _memory.AsSpan(0, Length);

    public static EncodedText Of(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var memory = new byte[Math.Max(length, Short)];
        Encoding.UTF8.GetBytes(text, memory);
        return new EncodedText(memory, length);
    }

    /// <summary>Copies a short text.</summary>
    /// <param name="target">With room for <see cref="Short"/> bytes; those behind the text are spoilt.</param>
    public void CopyShort(ref byte target) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_memory)).StoreUnsafe(ref target);
}
