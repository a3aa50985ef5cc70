namespace SupportAgentBench.Templating.Html;

/// <summary>
/// Finds places inside a piece of text that begins at a known place. It counts on from the last place it was asked for:
/// a long text has many, and they are asked for nearly in their order.
/// </summary>
internal sealed class TextPlaces(TextPosition start, string text)
{
    private int _index;
    private int _line;
    private int _column;

    /// <summary>The place of a character.</summary>
    public TextPosition At(int index)
    {
        if (index < _index)
        {
            (_index, _line, _column) = (0, 0, 0);
        }

        foreach (var character in text.AsSpan(_index, index - _index))
        {
            (_line, _column) = character == '\n' ? (_line + 1, 0) : (_line, _column + 1);
        }

        _index = index;
        return new TextPosition(start.Offset + index, start.Line + _line, _line == 0 ? start.Column + _column : _column);
    }
}
