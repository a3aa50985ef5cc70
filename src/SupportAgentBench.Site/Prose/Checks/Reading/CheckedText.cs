using System.Runtime.CompilerServices;

namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>
/// The words of one block without mark-up, in plain characters: digits of any script are ASCII, blanks are blanks, marks that nobody
/// sees are gone. Every character knows where it stands in the text and what it is for. One instance serves all blocks of a text.
/// </summary>
internal sealed class CheckedText
{
    /// <summary>Stands for something that is printed and not checked.</summary>
    public const char Placeholder = '\uFFFC';

    private const int FirstCapacity = 1_024;

    private char[] _characters = new char[FirstCapacity];
    private Origin[] _origins = new Origin[FirstCapacity];

    public int Length { get; private set; }

    /// <summary>Whether the block is a heading.</summary>
    public bool IsHeading { get; private set; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char this[int index] => index >= 0 && index < Length ? _characters[index] : '\n';

    /// <summary>What the character is for.</summary>
    public TextUse Use(int index) => _origins[index].Use;

    /// <summary>Whether the character was a numeral that is no digit, such as <c>½</c> or <c>²</c>: its value is not read.</summary>
    public bool IsNumeral(int index) => index < Length && _origins[index].IsNumeral;

    /// <summary>The range of the text that some characters were made from, mark-up between them included.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">Behind the last one.</param>
    public (int Start, int Length) SourceOf(int start, int end)
    {
        var from = _origins[start].Start;
        return (from, Math.Max(0, _origins[end - 1].Start + _origins[end - 1].Length - from));
    }

    public void Clear(bool isHeading) => (Length, IsHeading) = (0, isHeading);

    /// <summary>Adds a character.</summary>
    /// <param name="start">Where it stands in the text.</param>
    /// <param name="length">How many characters of the text it stands for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(char character, int start, int length, TextUse use, bool isNumeral = false)
    {
        if (Length == _characters.Length)
        {
            Array.Resize(ref _characters, Length * 2);
            Array.Resize(ref _origins, Length * 2);
        }

        _characters[Length] = character;
        _origins[Length++] = new Origin(start, length, use, isNumeral);
    }

    private readonly record struct Origin(int Start, int Length, TextUse Use, bool IsNumeral);
}
