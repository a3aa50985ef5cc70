using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>A sum over conversations that count.</summary>
/// <param name="Sum">In units of 1/<paramref name="Scale"/>.</param>
/// <param name="N">How many conversations count.</param>
/// <param name="Scale">Units in 1, as in the metric's definition.</param>
/// <param name="IsFractional">Whether some conversation added neither 0 nor 1: then "k of n" would mislead.</param>
public readonly record struct Tally(long Sum, int N, int Scale, bool IsFractional = false)
{
    /// <summary>The sum in ones: k of k/n.</summary>
    public Rational Count => new(Sum, Scale);

    /// <summary>The mean; null when nothing counts.</summary>
    public Rational? Mean => N == 0 ? null : new Rational(Sum, (long)Scale * N);

    /// <summary>This and one more conversation.</summary>
    /// <param name="value">In units of 1/<see cref="Scale"/>.</param>
    public Tally With(long value) => new(Sum + value, N + 1, Scale, IsFractional || (value != 0 && value != Scale));

    /// <summary>Both tallies of one metric together.</summary>
    public static Tally operator +(Tally left, Tally right) =>
        new(left.Sum + right.Sum, left.N + right.N, right.Scale, left.IsFractional || right.IsFractional);
}
