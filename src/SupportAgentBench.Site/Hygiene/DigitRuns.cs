namespace SupportAgentBench.Site.Hygiene;

/// <summary>
/// Groups of digits with single blanks or hyphens between them, as long as they go on, enumerated over a text without allocation.
/// A run that is long enough for a card cannot lie between two characters of every twelfth, so only those are looked at.
/// </summary>
internal ref struct DigitRuns(ReadOnlySpan<char> text)
{
    private const int Stride = CardRule.FewestDigits - 1;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>The run that stands at the current place.</summary>
    public DigitRun Current { get; private set; }

    public readonly DigitRuns GetEnumerator() => this;

    public bool MoveNext()
    {
        for (var place = _next + Stride; place < _text.Length; place += Stride)
        {
            if (!char.IsAsciiDigit(_text[place]) && !char.IsAsciiDigit(_text[place - 1]))
            {
                continue;
            }

            var start = StartOf(char.IsAsciiDigit(_text[place]) ? place : place - 1);
            var end = EndOf(start);
            _next = place = end;
            if (end - start >= CardRule.FewestDigits)
            {
                Current = new DigitRun(start, end);
                return true;
            }
        }

        return false;
    }

    private readonly int StartOf(int digit)
    {
        var start = digit;
        while (start > _next && (char.IsAsciiDigit(_text[start - 1]) || (IsSeparator(_text[start - 1]) && start - 1 > _next && char.IsAsciiDigit(_text[start - 2]))))
        {
            start--;
        }

        return start;
    }

    private readonly int EndOf(int start)
    {
        var end = start + 1;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (IsSeparator(_text[end]) && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    public static bool IsSeparator(char character) => character is ' ' or '-' or '\u00a0' or '\u2011' or '\u2013';
}

/// <summary>Where in a text a run of digits stands.</summary>
/// <param name="End">Behind its last digit.</param>
internal readonly record struct DigitRun(int Start, int End);
