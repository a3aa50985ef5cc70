using System.Globalization;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>A number in words.</summary>
/// <param name="End">The token behind it.</param>
/// <param name="Key">As in <see cref="TypedNumber"/>.</param>
internal readonly record struct SpelledNumber(int End, string? Key);

/// <summary>
/// Reads numbers in words where they say a result: before a thing that the benchmark counts, as a share, as a multiple. Elsewhere
/// (<c>two habits</c>, <c>the second section</c>, <c>one of them</c>) they are plain English.
/// </summary>
internal sealed class SpelledNumbers(CheckedText text, AmountReader amounts)
{
    private const int MostBetween = 6;

    /// <summary>The number that begins with a word; null where none does.</summary>
    public SpelledNumber? Read(int at)
    {
        var word = amounts.At(at);
        if (word.Word is null)
        {
            return Roman(at);
        }

        return word.Has(WordRoles.Multiple) ? new SpelledNumber(at + 1, null)
            : word.Has(WordRoles.Doubling) ? Doubling(at)
            : word.Has(WordRoles.Half) ? Half(at)
            : word.Has(WordRoles.Cardinal | WordRoles.Magnitude | WordRoles.Article) ? Cardinal(at)
            : Roman(at);
    }

    /// <summary>The token behind <c>the</c>, <c>its</c>, <c>all the</c>.</summary>
    public static int BehindThe(AmountReader amounts, int at)
    {
        for (var words = 0; words < 2 && amounts.At(at).Has(WordRoles.Between) && !amounts.At(at).Has(WordRoles.MeasuredOne); words++)
        {
            at++;
        }

        return at;
    }

    private SpelledNumber? Doubling(int at)
    {
        var next = amounts.At(at + 1);
        var isMultiplying = next.Has(WordRoles.Multiplied | WordRoles.Measured) && next.Kind == TokenKind.Word;
        var isSaidOf = IsClauseEnd(at + 1) && amounts.At(at - 1).Has(WordRoles.Approximate | WordRoles.StandsAt);
        return isMultiplying || isSaidOf ? new SpelledNumber(at + 1, null) : null;
    }

    private SpelledNumber? Half(int at)
    {
        var isHyphened = (amounts.IsAttached(at) && amounts.At(at - 1).IsSign('-')) || (amounts.IsAttached(at + 1) && amounts.At(at + 1).IsSign('-'));
        if (isHyphened || amounts.At(at - 1).Has(WordRoles.WhichPart))
        {
            return null;
        }

        if (amounts.At(at + 1).Has(WordRoles.Article))
        {
            // Half a dozen, but not half an hour.
            return amounts.At(at + 2).Has(WordRoles.Magnitude) ? new SpelledNumber(at + 3, "6") : null;
        }

        return amounts.At(at + 1).Has(WordRoles.Multiplied | WordRoles.Measured) || amounts.At(at - 1).Has(WordRoles.Approximate)
            ? new SpelledNumber(at + 1, "50%")
            : null;
    }

    private SpelledNumber? Cardinal(int at)
    {
        var end = amounts.Spelled(at, out var value) ?? at + 1;
        var isArticle = end == at + 1 && amounts.At(at).Has(WordRoles.Article);
        if (isArticle)
        {
            return Part(at, end, value: 1);
        }

        return Part(at, end, value) ?? Decimal(end, value) ?? InUnit(end, value) ?? Share(end, value) ?? Span(end) ?? Counted(end, value);
    }

    /// <summary><c>a third of</c>, <c>two thirds</c>, <c>three-quarters</c>; a third alone is a place in an order.</summary>
    private SpelledNumber? Part(int at, int end, long value)
    {
        var isHyphened = amounts.At(end).IsSign('-') && amounts.IsAttached(end) && amounts.IsAttached(end + 1);
        var part = isHyphened ? end + 1 : end;
        if (!amounts.At(part).Has(WordRoles.Part))
        {
            return null;
        }

        var next = amounts.At(part + 1);
        var isShare = amounts.At(part).Has(WordRoles.PluralPart)
            || (isHyphened && value == 1)
            || next.Has(WordRoles.Multiplied)
            || (next.Has(WordRoles.Degree) && !amounts.At(part + 2).Has(WordRoles.MeasuredOne))
            || (IsClauseEnd(part + 1) && amounts.At(at - 1).Has(WordRoles.Approximate));
        return isShare ? new SpelledNumber(part + 1, null) : null;
    }

    /// <summary><c>three point one percent</c></summary>
    private SpelledNumber? Decimal(int end, long value)
    {
        if (!amounts.IsWord(end, "point"))
        {
            return null;
        }

        var at = end + 1;
        var digits = value.ToString(CultureInfo.InvariantCulture) + ".";
        while (amounts.At(at).Has(WordRoles.Cardinal) && amounts.At(at).Word!.Value < 10 && digits.Length < 12)
        {
            digits += amounts.At(at++).Word!.Value.ToString(CultureInfo.InvariantCulture);
        }

        if (at == end + 1)
        {
            return null;
        }

        var (behind, unit) = amounts.Unit(at);
        return new SpelledNumber(behind, new Amount(behind, digits, unit).Key);
    }

    /// <summary><c>ninety-six percent</c>, <c>four times</c>, <c>ten dollars</c>.</summary>
    private SpelledNumber? InUnit(int end, long value)
    {
        var (behind, unit) = amounts.Unit(end);
        return unit == AmountUnit.None || (value == 1 && unit != AmountUnit.Percent)
            ? null
            : new SpelledNumber(behind, new Amount(behind, value.ToString(CultureInfo.InvariantCulture), unit).Key);
    }

    /// <summary><c>nine in ten</c>, <c>two of the three</c>; of one only before what is counted, since <c>one of two</c> is plain English.</summary>
    private SpelledNumber? Share(int end, long value)
    {
        var isOf = amounts.IsWord(end, "of");
        var isOutOf = amounts.IsWord(end, "out") && amounts.IsWord(end + 1, "of");
        if (!isOf && !isOutOf && !amounts.IsWord(end, "in"))
        {
            return null;
        }

        var next = isOf ? BehindThe(amounts, end + 1) : isOutOf ? BehindThe(amounts, end + 2) : end + 1;
        if (amounts.Any(next) is not { IsPlain: true, Digits: { } of and not ("0" or "1") } whole || (value == 1 && isOf && !IsCounted(whole.End)))
        {
            return null;
        }

        // A year is no whole.
        return of.Length < 4 || amounts.At(next).Kind == TokenKind.Word
            ? new SpelledNumber(whole.End, $"{value.ToString(CultureInfo.InvariantCulture)} of {of}")
            : null;
    }

    /// <summary><c>five or six traps</c>, <c>ten to fifteen percent</c>.</summary>
    private SpelledNumber? Span(int end)
    {
        var isLinked = amounts.IsWord(end, "or") || amounts.IsWord(end, "to") || amounts.IsWord(end, "and") || amounts.At(end).IsSign('–') || amounts.At(end).IsSign('-');
        if (!isLinked || amounts.Any(end + 1) is not { } last)
        {
            return null;
        }

        var (behind, unit) = amounts.Unit(last.End);
        return unit != AmountUnit.None || IsCounted(last.End) ? new SpelledNumber(behind, null) : null;
    }

    private SpelledNumber? Counted(int end, long value)
    {
        if (value == 1)
        {
            return null;
        }

        // Three-run is a count of runs, two-part is an adjective.
        var isHyphened = amounts.At(end).IsSign('-') && amounts.IsAttached(end) && amounts.IsAttached(end + 1);
        var isCounted = isHyphened ? amounts.At(end + 1).Has(WordRoles.MeasuredOne | WordRoles.Measured) : IsCounted(end);
        return isCounted ? new SpelledNumber(end, value.ToString(CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>Whether a thing that the benchmark counts follows, with at most one unknown word between.</summary>
    private bool IsCounted(int at)
    {
        var unknown = 0;
        for (var step = 0; step < MostBetween; step++, at++)
        {
            var token = amounts.At(at);
            if (token.Kind != TokenKind.Word)
            {
                return false;
            }

            // Must-escalate is one word.
            if (amounts.At(at + 1).IsSign('-') && amounts.IsAttached(at + 1) && amounts.IsAttached(at + 2))
            {
                at += 2;
                continue;
            }

            var isOf = step == 0 && amounts.IsWord(at, "of");
            if (token.Has(WordRoles.Measured) && !token.Has(WordRoles.Breaks))
            {
                return true;
            }

            if (token.Has(WordRoles.Breaks) || (!isOf && amounts.IsWord(at, "of")))
            {
                return false;
            }

            unknown += isOf || token.Has(WordRoles.Between | WordRoles.MeasuredOne) ? 0 : 1;
            if (unknown > 1)
            {
                return false;
            }
        }

        return false;
    }

    private SpelledNumber? Roman(int at)
    {
        var value = RomanNumeral.Read(amounts.Written(at));
        return value >= 2 && IsCounted(at + 1) ? new SpelledNumber(at + 1, value.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private bool IsClauseEnd(int at) => at >= 0 && amounts.At(at).Kind == TokenKind.Sign && text[amounts.At(at).Start] is not ('-' or '“' or '"');
}
