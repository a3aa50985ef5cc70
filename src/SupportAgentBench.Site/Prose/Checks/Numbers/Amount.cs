using System.Globalization;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

internal enum AmountUnit : byte
{
    None,
    Percent,
    Money,
    Times,
}

/// <summary>One number of a phrase.</summary>
/// <param name="End">The token behind it.</param>
/// <param name="Digits">Its digits, without grouping; null where they cannot be read.</param>
internal readonly record struct Amount(int End, string? Digits, AmountUnit Unit)
{
    private const int MostDigits = 18;

    /// <summary>The form that figures are looked up by; null where there is none.</summary>
    public string? Key => Digits is null ? null : Unit switch
    {
        AmountUnit.None => Digits,
        AmountUnit.Percent => Digits + "%",
        AmountUnit.Money => "$" + Digits,
        _ => null,
    };

    /// <summary>Whether it is a whole number.</summary>
    public bool IsPlain => Unit == AmountUnit.None && Digits is not null && !Digits.Contains('.', StringComparison.Ordinal);

    /// <summary>The digits of a typed number without grouping: <c>1,230</c> is <c>1230</c>, <c>0,95</c> is <c>0.95</c>.</summary>
    public static string? Read(ReadOnlySpan<char> written)
    {
        if (written.Length > MostDigits)
        {
            return null;
        }

        var comma = written.IndexOf(',');
        var isDecimalComma = comma >= 0 && written.Count(',') == 1 && !written.Contains('.') && written.Length - comma - 1 != 3;
        var digits = written.ToString().Replace(",", isDecimalComma ? "." : string.Empty, StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
