namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>Reads Roman numerals as they are written: capitals, or small letters up to the tens.</summary>
internal static class RomanNumeral
{
    private const int Longest = 9;

    private const string Capitals = "IVXLCDM";
    private const string Smalls = "ivx";

    private static readonly (string Sign, int Value)[] Signs =
    [
        ("M", 1_000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ];

    /// <summary>The number; 0 where the word is none. One letter is a numeral when it is V or X.</summary>
    public static int Read(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || !(IsMadeOf(word, Smalls) ? word.Length > 1 : IsMadeOf(word, Capitals) && (word.Length > 1 || word is "V" or "X")))
        {
            return 0;
        }

        Span<char> letters = stackalloc char[Longest];
        var rest = letters[..word.ToUpperInvariant(letters)];
        var value = 0;
        foreach (var (sign, each) in Signs)
        {
            var most = sign.Length == 1 && each is 1 or 10 or 100 or 1_000 ? 3 : 1;
            for (; most > 0 && rest.StartsWith(sign, StringComparison.Ordinal); most--)
            {
                value += each;
                rest = rest[sign.Length..];
            }
        }

        return rest.IsEmpty ? value : 0;
    }

    private static bool IsMadeOf(ReadOnlySpan<char> word, string letters)
    {
        foreach (var letter in word)
        {
            if (!letters.Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
