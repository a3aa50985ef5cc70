namespace SupportAgentBench.Templating.Html;

/// <summary>Finds places inside a piece of text.</summary>
internal static class TextPlaces
{
    /// <summary>The place of a character of a text that begins at a known place.</summary>
    public static TextPosition At(TextPosition start, ReadOnlySpan<char> text, int index)
    {
        var (line, column) = (start.Line, start.Column);
        foreach (var character in text[..index])
        {
            (line, column) = character == '\n' ? (line + 1, 0) : (line, column + 1);
        }

        return new TextPosition(start.Offset + index, line, column);
    }
}
