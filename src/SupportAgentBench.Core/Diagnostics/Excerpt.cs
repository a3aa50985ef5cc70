namespace SupportAgentBench.Core.Diagnostics;

/// <summary>A text of an input, short and printable enough to stand in a message of one line.</summary>
public static class Excerpt
{
    private const int LongestExcerpt = 40;

    /// <summary>The text's beginning, without control characters and halves of characters.</summary>
    /// <param name="longest">Most UTF-16 code units.</param>
    public static string Of(string text, int longest = LongestExcerpt)
    {
        var shown = text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest), "…");
        return string.Create(shown.Length, shown, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '·' : source[i];
            }
        });
    }
}
