using System.Numerics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Steps that a reader counts in: 1, 2 or 5 times a power of ten.</summary>
internal static class RoundStep
{
    private static readonly int[] Mantissas = [1, 2, 5, 10];

    /// <summary>The shortest round step that divides a span into no more than so many parts; 1 for a span without length.</summary>
    public static Rational For(double span, int most)
    {
        var least = span / most;
        if (!(least > 0) || !double.IsFinite(least))
        {
            return Rational.One;
        }

        var exponent = (int)Math.Floor(Math.Log10(least));
        var mantissa = Array.Find(Mantissas, each => each * Math.Pow(10, exponent) >= least * (1 - 1e-9));
        return (mantissa == 0 ? Mantissas[^1] : mantissa) * PowerOfTen(exponent);
    }

    public static Rational PowerOfTen(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(10, exponent), 1)
        : new Rational(1, BigInteger.Pow(10, -exponent));
}
