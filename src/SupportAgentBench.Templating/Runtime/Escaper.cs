using System.Buffers;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Replaces the five characters that mean something in HTML.</summary>
internal static class Escaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("&<>\"'"u8);

    /// <summary>The place of the first character to replace, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    public static int IndexOf(ReadOnlySpan<byte> text) => text.IndexOfAny(SpecialBytes);

    public static ReadOnlySpan<byte> Replacement(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
