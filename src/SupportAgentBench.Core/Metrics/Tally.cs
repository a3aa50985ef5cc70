using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>A sum over conversations that count.</summary>
/// <param name="Sum">In units of 1/<paramref name="Scale"/>.</param>
/// <param name="N">How many conversations count.</param>
/// <param name="Scale">Units in 1, as in the metric's definition.</param>
public readonly record struct Tally(long Sum, int N, int Scale)
{
    /// <summary>The sum in ones: k of k/n.</summary>
    public Rational Count => new(Sum, Scale);

    /// <summary>The mean; null when nothing counts.</summary>
    public Rational? Mean => N == 0 ? null : new Rational(Sum, (long)Scale * N);

    /// <summary>Both tallies of one metric together.</summary>
    public static Tally operator +(Tally left, Tally right) => new(left.Sum + right.Sum, left.N + right.N, right.Scale);
}
