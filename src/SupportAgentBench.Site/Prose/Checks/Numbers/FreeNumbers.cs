using System.Globalization;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>Digits that are no result: order numbers, dates, times of day, ordinals, references, names with a number in them.</summary>
internal sealed class FreeNumbers(CheckedText text, AmountReader amounts)
{
    private const int FewestOrderDigits = 3;

    /// <summary>The token behind a number that is free; null when it is not.</summary>
    /// <param name="index">A token that is a number.</param>
    public int? EndOf(int index) => IsOrder(index) || IsOrdinal(index) || IsPartOfName(index) ? index + 1
        : IsoDate(index) ?? TimeOfDay(index) ?? RoundTheClock(index) ?? Date(index) ?? Reference(index) ?? HeadingNumber(index);

    // Two digits are a rank ("#1 on the board").
    private bool IsOrder(int index) =>
        amounts.At(index - 1).IsSign('#') && amounts.IsAttached(index) && Whole(index) is { Length: >= FewestOrderDigits } && !amounts.At(index + 1).IsSign('%');

    private bool IsOrdinal(int index) => Suffix(index) is "st" or "nd" or "rd" or "th";

    /// <summary><c>SHA-256</c>, <c>2FA</c>: capitals say that it is a name. A name of small letters is known from the data or is none.</summary>
    private bool IsPartOfName(int index)
    {
        if (Suffix(index) is { Length: > 1 } suffix)
        {
            return !suffix.ContainsAnyExceptInRange('A', 'Z');
        }

        var isBehindHyphen = amounts.IsAttached(index) && amounts.At(index - 1).IsSign('-') && amounts.IsAttached(index - 1) && amounts.At(index - 2).Kind == TokenKind.Word;
        return isBehindHyphen
            && amounts.Written(index - 2).ContainsAnyInRange('A', 'Z')
            && !amounts.At(index - 2).Has(WordRoles.Currency | WordRoles.Measured)
            && amounts.Unit(index + 1).Unit == AmountUnit.None;
    }

    private int? IsoDate(int index)
    {
        if (Whole(index) is not { Length: 4 } || !IsTwoDigits(index + 2, '-', 1, 12))
        {
            return null;
        }

        if (!IsTwoDigits(index + 4, '-', 1, 31))
        {
            return index + 3;
        }

        // A time right behind the day belongs to it.
        var end = index + 5;
        while (Suffix(index + 4) is "T" && amounts.IsAttached(end) && (amounts.At(end).Kind == TokenKind.Number || amounts.At(end).IsSign(':')))
        {
            end++;
        }

        return end;
    }

    private int? TimeOfDay(int index) => Whole(index) is { Length: <= 2 } hour && Value(hour) < 24 && IsTwoDigits(index + 2, ':', 0, 59)
        ? IsTwoDigits(index + 4, ':', 0, 59) ? index + 5 : index + 3
        : null;

    private int? RoundTheClock(int index) =>
        Whole(index) is "24" && amounts.At(index + 1).IsSign('/') && Whole(index + 2) is "7" && amounts.IsAttached(index + 2) ? index + 3 : null;

    private int? Date(int index)
    {
        if (Whole(index) is not { } written || amounts.Unit(index + 1).Unit != AmountUnit.None)
        {
            return null;
        }

        if (IsMonth(index + 1) && IsDay(written))
        {
            return IsYear(index + 2) ? index + 3 : index + 2;
        }

        if (IsMonth(index - 1))
        {
            var comma = amounts.At(index + 1).IsSign(',') && IsYear(index + 2) ? index + 3 : index + 1;
            return IsDay(written) ? comma : IsYear(index) ? index + 1 : null;
        }

        var isCount = amounts.At(index + 1).Has(WordRoles.Measured | WordRoles.MeasuredOne) || amounts.IsWord(index + 1, "of");
        return IsYear(index) && amounts.At(index - 1).Has(WordRoles.BeforeYear) && !isCount ? index + 1 : null;
    }

    /// <summary><c>section 2.4</c>, <c>§ 3</c>, <c>steps 2 and 3</c>.</summary>
    private int? Reference(int index)
    {
        if (!(amounts.At(index - 1).Has(WordRoles.Reference) || amounts.At(index - 1).IsSign('§')) || !IsName(index))
        {
            return null;
        }

        var end = index + 1;
        while ((amounts.At(end).IsSign(',') || amounts.At(end).IsSign('-') || amounts.At(end).IsSign('–') || amounts.IsWord(end, "and") || amounts.IsWord(end, "to")) && IsName(end + 1))
        {
            end += 2;
        }

        return end;
    }

    private int? HeadingNumber(int index)
    {
        var isNumbered = index == 0 && text.IsHeading && IsName(0) && (amounts.At(1).IsSign('.') || amounts.At(1).IsSign(')') || amounts.At(1).IsSign(':'));
        return isNumbered ? 2 : null;
    }

    // A number that is followed by a unit or by what it is a part of is an amount after all.
    private bool IsName(int index) =>
        amounts.At(index).Kind == TokenKind.Number
        && amounts.At(index).End - amounts.At(index).DigitsEnd <= 1
        && amounts.Unit(index + 1).Unit == AmountUnit.None
        && !amounts.At(index + 1).IsSign('/')
        && !(amounts.IsWord(index + 1, "of") && amounts.Any(SpelledNumbers.BehindThe(amounts, index + 2)) is not null)
        && !amounts.IsWord(index + 1, "out")
        && !amounts.At(index + 1).Has(WordRoles.Measured);

    private bool IsMonth(int index) => amounts.At(index).Has(WordRoles.Month) && char.IsAsciiLetterUpper(amounts.Written(index)[0]);

    private static bool IsDay(string written) => written.Length <= 2 && Value(written) is >= 1 and <= 31;

    private bool IsYear(int index) => Whole(index) is { Length: 4 } written && Value(written) is >= 1900 and < 2100;

    private bool IsTwoDigits(int index, char separator, int low, int high)
    {
        if (!amounts.At(index - 1).IsSign(separator) || !amounts.IsAttached(index - 1) || !amounts.IsAttached(index))
        {
            return false;
        }

        var token = amounts.At(index);
        return token.Kind == TokenKind.Number && token.DigitsEnd - token.Start == 2
            && int.TryParse(text.Characters[token.Start..token.DigitsEnd], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= low && value <= high;
    }

    /// <summary>The digits of a number without points, commas and letters; null where it has some, or is long.</summary>
    private string? Whole(int index)
    {
        var token = amounts.At(index);
        return token.Kind == TokenKind.Number && !token.HasSuffix && token.End - token.Start <= 9 && !text.Characters[token.Start..token.End].ContainsAnyExceptInRange('0', '9')
            ? text.Characters[token.Start..token.End].ToString()
            : null;
    }

    private static int Value(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private ReadOnlySpan<char> Suffix(int index)
    {
        var token = amounts.At(index);
        return token.Kind == TokenKind.Number ? text.Characters[token.DigitsEnd..token.End] : default;
    }
}
