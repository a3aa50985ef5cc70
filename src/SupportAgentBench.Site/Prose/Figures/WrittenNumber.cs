using System.Globalization;
using System.Numerics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>A number literal of the expression language means the decimal its author typed: 0.05 is 6 of 120, not the nearest binary fraction.</summary>
internal static class WrittenNumber
{
    /// <summary>The exact value; null for what is no number, or none of a size that anybody writes.</summary>
    public static Rational? Exact(object? number) => number switch
    {
        int or long or BigInteger => new Rational(BigInteger.Parse(Convert.ToString(number, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture), 1),
        decimal exact => Rational.FromDecimal(exact),

        // The shortest text that gives the double again is what the author wrote.
        double written when decimal.TryParse(written.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            => Rational.FromDecimal(exact),
        _ => null,
    };
}
