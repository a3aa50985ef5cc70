using System.Collections.Immutable;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>Numbers of payment cards: an issuer's prefix with a length it gives out, a valid check digit (Luhn), and written in one piece or as cards are.</summary>
internal static class CardRule
{
    public const int FewestDigits = 13;
    private const int MostDigits = 19;

    // First numbers of the issuer's range, compared over as many digits, and the lengths it gives out.
    private static readonly ImmutableArray<(int From, int To, int Digits, int Fewest, int Most)> Issuers =
    [
        (4, 4, 1, 13, 13), (4, 4, 1, 16, 16), (4, 4, 1, 19, 19),
        (51, 55, 2, 16, 16), (2221, 2720, 4, 16, 16),
        (34, 34, 2, 15, 15), (37, 37, 2, 15, 15),
        (6011, 6011, 4, 16, 19), (644, 649, 3, 16, 19), (65, 65, 2, 16, 19),
        (300, 305, 3, 14, 14), (36, 36, 2, 14, 14), (38, 39, 2, 14, 14),
        (3528, 3589, 4, 16, 19),
        (62, 62, 2, 16, 19),
    ];

    // How issuers print them.
    private static readonly ImmutableArray<int[]> Groupings = [[4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 6, 5], [4, 6, 4], [4, 4, 5], [6, 13]];

    /// <summary>The card in a run of digits; null = there is none.</summary>
    public static SensitiveText? In(string text, DigitRun run)
    {
        var groups = Groups(text, run);
        for (var first = 0; first < groups.Count; first++)
        {
            if (IsCard(text, groups, first, count: 1))
            {
                return Card(groups[first].Start, groups[first].End);
            }

            foreach (var grouping in Groupings)
            {
                if (HasGrouping(groups, first, grouping) && IsCard(text, groups, first, grouping.Length))
                {
                    return Card(groups[first].Start, groups[first + grouping.Length - 1].End);
                }
            }
        }

        return null;
    }

    private static SensitiveText Card(int start, int end) => new("the number of a payment card", start, end - start);

    private static List<(int Start, int End)> Groups(string text, DigitRun run)
    {
        var groups = new List<(int Start, int End)>();
        for (var start = run.Start; start < run.End;)
        {
            var end = start;
            while (end < run.End && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            groups.Add((start, end));
            start = end + 1;
        }

        return groups;
    }

    private static bool HasGrouping(List<(int Start, int End)> groups, int first, int[] grouping)
    {
        if (first + grouping.Length > groups.Count)
        {
            return false;
        }

        for (var i = 0; i < grouping.Length; i++)
        {
            if (groups[first + i].End - groups[first + i].Start != grouping[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCard(string text, List<(int Start, int End)> groups, int first, int count)
    {
        var (start, end) = (groups[first].Start, groups[first + count - 1].End);
        if (end - start > MostDigits + count || IsPartOfWord(text, start, end))
        {
            return false;
        }

        Span<char> digits = stackalloc char[MostDigits + count];
        var length = 0;
        foreach (var character in text.AsSpan(start, end - start))
        {
            if (char.IsAsciiDigit(character))
            {
                digits[length++] = character;
            }
        }

        return HasIssuer(digits[..length]) && HasCheckDigit(digits[..length]);
    }

    // Part of a hash, of a tracking number with letters (1Z…), of a decimal fraction or of an amount.
    private static bool IsPartOfWord(string text, int start, int end) =>
        (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' || (text[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(text[start - 2]))))
        || (end < text.Length && (char.IsLetter(text[end]) || text[end] is '_' || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))));

    private static bool HasIssuer(ReadOnlySpan<char> digits)
    {
        foreach (var issuer in Issuers)
        {
            if (digits.Length >= issuer.Fewest && digits.Length <= issuer.Most)
            {
                var prefix = 0;
                foreach (var digit in digits[..issuer.Digits])
                {
                    prefix = (prefix * 10) + (digit - '0');
                }

                if (prefix >= issuer.From && prefix <= issuer.To)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Luhn: every second digit from the right counts twice, its own digits added.
    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }
}
