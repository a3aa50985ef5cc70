using System.Runtime.Intrinsics;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Where in 64 bytes of JSON the characters stand that its structure hangs on: a bit a byte, the lowest for the first (Langdale and
/// Lemire, Parsing Gigabytes of JSON per Second, 2019, section 3.1).
/// </summary>
/// <param name="Quotes">Quotation marks, those that are escaped too.</param>
/// <param name="Brackets">Curly and square ones, those within texts too.</param>
internal readonly record struct JsonBlock(ulong Quotes, ulong Backslashes, ulong Brackets)
{
    /// <summary>Bytes of a block.</summary>
    public const int Length = 64;

    // A curly bracket is a square one with this bit.
    private const byte Curl = 0x20;

    /// <param name="bytes">At least <see cref="Length"/>.</param>
    public static JsonBlock Of(ReadOnlySpan<byte> bytes)
    {
        var (quotes, backslashes, brackets) = (0UL, 0UL, 0UL);
        for (var at = 0; at < Length; at += Vector256<byte>.Count)
        {
            var some = Vector256.Create(bytes.Slice(at, Vector256<byte>.Count));
            var curled = some | Vector256.Create(Curl);
            quotes |= Bits(Vector256.Equals(some, Vector256.Create((byte)'"')), at);
            backslashes |= Bits(Vector256.Equals(some, Vector256.Create((byte)'\\')), at);
            brackets |= Bits(Vector256.Equals(curled, Vector256.Create((byte)'{')) | Vector256.Equals(curled, Vector256.Create((byte)'}')), at);
        }

        return new JsonBlock(quotes, backslashes, brackets);
    }

    /// <summary>Which bytes stand in a text, its first quotation mark among them and its last not: those with an odd number of marks up to them.</summary>
    /// <param name="quotes">Quotation marks that begin or end a text.</param>
    /// <param name="beginsInText">Whether a text that began before is still open.</param>
    public static ulong Texts(ulong quotes, bool beginsInText)
    {
        for (var distance = 1; distance < Length; distance *= 2)
        {
            quotes ^= quotes << distance;
        }

        return beginsInText ? ~quotes : quotes;
    }

    /// <summary>
    /// Which bytes a backslash before them escapes: those behind an odd number of backslashes. A block begins with no escape open
    /// (Langdale and Lemire, section 3.1.1, as their library computes it by one subtraction).
    /// </summary>
    public static ulong Escaped(ulong backslashes)
    {
        const ulong OddPlaces = 0xAAAA_AAAA_AAAA_AAAA;
        var mayBeEscaped = backslashes << 1;
        var seriesAndOdd = unchecked((mayBeEscaped | OddPlaces) - backslashes);
        return seriesAndOdd ^ OddPlaces ^ backslashes;
    }

    private static ulong Bits(Vector256<byte> found, int at) => (ulong)found.ExtractMostSignificantBits() << at;
}
