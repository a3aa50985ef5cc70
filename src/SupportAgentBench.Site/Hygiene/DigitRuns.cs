namespace SupportAgentBench.Site.Hygiene;

/// <summary>Groups of digits with single blanks or hyphens between them, as long as they go on, enumerated over a text without allocation.</summary>
internal ref struct DigitRuns(string text)
{
    private int _next;

    /// <summary>The run that stands at the current place: its text and where it begins.</summary>
    public DigitRun Current { get; private set; }

    public readonly DigitRuns GetEnumerator() => this;

    public bool MoveNext()
    {
        while (text.AsSpan(_next).IndexOfAnyInRange('0', '9') is >= 0 and var skipped)
        {
            var start = _next + skipped;
            var end = EndOf(text, start);
            _next = end;
            if (end - start >= CardRule.FewestDigits)
            {
                Current = new DigitRun(text, start, end);
                return true;
            }
        }

        return false;
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    public static bool IsSeparator(char character) => character is ' ' or '-' or '\u00a0' or '\u2011' or '\u2013';
}

/// <summary>Where in a text a run of digits stands.</summary>
/// <param name="End">Behind its last digit.</param>
internal readonly record struct DigitRun(string Text, int Start, int End);
