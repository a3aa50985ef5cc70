namespace SupportAgentBench.Templating.Syntax;

/// <summary>Walks over a text and knows line and column.</summary>
internal sealed class TextCursor(string text, TextPosition origin)
{
    private int _line = origin.Line;
    private int _column = origin.Column;

    public string Text { get; } = text;

    public int Offset { get; private set; }

    public bool AtEnd => Offset >= Text.Length;

    public char Current => Offset < Text.Length ? Text[Offset] : '\0';

    public TextPosition Position => new(Offset + origin.Offset, _line, _column);

    public int OffsetOf(TextPosition position) => position.Offset - origin.Offset;

    /// <summary>Goes to a place where it was before.</summary>
    public void MoveTo(TextPosition position) => (Offset, _line, _column) = (OffsetOf(position), position.Line, position.Column);

    public char Peek(int distance = 1) => Offset + distance < Text.Length ? Text[Offset + distance] : '\0';

    public bool Matches(string expected) => string.CompareOrdinal(Text, Offset, expected, 0, expected.Length) == 0;

    public void Advance(int count = 1)
    {
        for (; count > 0 && Offset < Text.Length; count--)
        {
            if (Text[Offset] == '\n')
            {
                _line++;
                _column = 0;
            }
            else
            {
                _column++;
            }

            Offset++;
        }
    }
}
