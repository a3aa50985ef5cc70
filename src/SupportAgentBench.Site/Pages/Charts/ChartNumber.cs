using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Numbers as pictures hold them: places, not figures.</summary>
internal static class ChartNumber
{
    /// <summary>Pixels, or units of a view box, with at most one decimal.</summary>
    public static string Of(double value) => RationalFormat.Trimmed(Rational.FromDouble(value), 1);

    /// <summary>A share of the picture's width: <c>37.25%</c>.</summary>
    public static string Percent(double share) => RationalFormat.Trimmed(Rational.FromDouble(share * 100), 2) + "%";
}
