using System.Globalization;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>Reads single numbers, typed or spelled, with their unit.</summary>
internal sealed class AmountReader(CheckedText text, List<Token> tokens)
{
    private const int MostWords = 9;
    private const int MostValue = 1_000_000_000;

    private static readonly Token Nothing = new(TokenKind.Sign, 0, 0, 0, '\n', SpaceBefore: true, TextUse.Prose, null);

    /// <summary>A token; one that is nothing outside the text.</summary>
    public Token At(int index) => index >= 0 && index < tokens.Count ? tokens[index] : Nothing;

    /// <summary>Whether a token stands right behind the one before it.</summary>
    public bool IsAttached(int index) => index > 0 && index < tokens.Count && !tokens[index].SpaceBefore;

    public ReadOnlySpan<char> Written(int index) => text.Characters[At(index).Start..At(index).End];

    public bool IsWord(int index, string word) => At(index).Kind == TokenKind.Word && Written(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sign of currency stands there.</summary>
    public bool IsCurrencySign(int index) => At(index).Kind == TokenKind.Sign && char.GetUnicodeCategory(At(index).Sign) == UnicodeCategory.CurrencySymbol;

    /// <summary>A number in digits, with the sign of currency before it; null where none stands.</summary>
    public Amount? Digits(int index)
    {
        var isMoney = IsCurrencySign(index);
        var at = isMoney ? index + 1 : index;
        if (At(at).Kind != TokenKind.Number)
        {
            return null;
        }

        var number = At(at);
        var digits = HasNumerals(number) ? null : Amount.Read(text.Characters[number.Start..number.DigitsEnd]);
        if (number.HasSuffix)
        {
            var isTimes = text.Characters[number.DigitsEnd..number.End] is "x" or "X";
            return new Amount(at + 1, isTimes ? digits : null, isTimes ? AmountUnit.Times : AmountUnit.None);
        }

        var (end, unit) = Unit(at + 1);
        return new Amount(end, digits, isMoney ? AmountUnit.Money : unit);
    }

    /// <summary>A number in words, two and more as well as nought and one; null where none stands.</summary>
    /// <param name="value">What it says.</param>
    public int? Spelled(int index, out long value)
    {
        value = 0;
        long current = 0;
        var at = index;
        if (At(at).Has(WordRoles.Article) && At(at + 1).Has(WordRoles.Magnitude))
        {
            current = 1;
            at++;
        }

        var hasWord = false;
        for (var words = 0; words < MostWords; words++)
        {
            var next = hasWord && At(at).IsSign('-') && IsAttached(at) ? at + 1 : hasWord && IsWord(at, "and") && current >= 100 ? at + 1 : at;
            var token = At(next);
            if (token.Has(WordRoles.Cardinal) && Fits(current, token.Word!.Value, hasWord))
            {
                current += token.Word.Value;
            }
            else if (token.Has(WordRoles.Magnitude) && next == at && current < MostValue / token.Word!.Value)
            {
                current = Math.Max(current, 1) * token.Word.Value;
            }
            else
            {
                break;
            }

            hasWord = true;
            at = next + 1;
        }

        value = current;
        return hasWord ? at : null;
    }

    /// <summary>A number in digits or in words.</summary>
    public Amount? Any(int index) => Digits(index) is { } digits ? digits
        : Spelled(index, out var value) is { } end ? new Amount(end, value.ToString(CultureInfo.InvariantCulture), AmountUnit.None)
        : null;

    /// <summary>The unit that stands behind a number, and the token behind it.</summary>
    public (int End, AmountUnit Unit) Unit(int at)
    {
        var token = At(at);
        if (token.IsSign('%') || token.Has(WordRoles.Percent))
        {
            return (at + 1, AmountUnit.Percent);
        }

        if (IsWord(at, "per") && IsWord(at + 1, "cent"))
        {
            return (at + 2, AmountUnit.Percent);
        }

        if (token.Has(WordRoles.Times) || token.IsSign('×'))
        {
            return (at + 1, AmountUnit.Times);
        }

        if (token.IsSign('-') && IsAttached(at) && IsAttached(at + 1) && IsWord(at + 1, "fold"))
        {
            return (at + 2, AmountUnit.Times);
        }

        return token.Has(WordRoles.Currency) || (IsCurrencySign(at) && At(at + 1).Kind != TokenKind.Number) ? (at + 1, AmountUnit.Money) : (at, AmountUnit.None);
    }

    // Seven behind forty or a hundred, not behind six.
    private static bool Fits(long current, int next, bool hasWord) =>
        !hasWord || (next > 0 && ((current % 100 == 0 && current > 0) || (current % 100 >= 20 && current % 10 == 0 && next < 10)));

    private bool HasNumerals(Token number)
    {
        for (var at = number.Start; at < number.DigitsEnd; at++)
        {
            if (text.IsNumeral(at))
            {
                return true;
            }
        }

        return false;
    }
}
