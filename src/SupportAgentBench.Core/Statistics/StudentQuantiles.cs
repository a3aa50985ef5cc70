using MathNet.Numerics.Distributions;

namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// Quantiles of Student's t, each searched for once: the inverse is a root search, and a board asks for the same few hundreds of
/// thousands of times. One table a board, used by one thread.
/// </summary>
public sealed class StudentQuantiles
{
    // A row a probability, of which there are few.
    private readonly List<QuantileRow> _known = [];

    /// <summary>The value below which a t of so many degrees of freedom falls with the probability given.</summary>
    /// <param name="probability">Between 0 and 1, ends excluded.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    public double this[double probability, int degreesOfFreedom]
    {
        get
        {
            ref var quantile = ref RowOf(probability)[degreesOfFreedom];
            return quantile ??= StudentT.InvCDF(0, 1, degreesOfFreedom, probability);
        }
    }

    /// <summary>Half the width of an interval, in standard errors: the quantile with (1 - level)/2 above it.</summary>
    /// <param name="level">0.95 for a 95 % interval.</param>
    public double HalfWidth(double level, int degreesOfFreedom) => this[(1 + level) / 2, degreesOfFreedom];

    private QuantileRow RowOf(double probability)
    {
        foreach (var known in _known)
        {
            if (known.Probability.Equals(probability))
            {
                return known;
            }
        }

        var row = new QuantileRow(probability);
        _known.Add(row);
        return row;
    }

    /// <summary>Quantiles of one probability.</summary>
    private sealed class QuantileRow(double probability)
    {
        private double?[] _quantiles = new double?[64];

        public double Probability => probability;

        /// <summary>The quantile of so many degrees of freedom; null = not searched for yet.</summary>
        public ref double? this[int degreesOfFreedom]
        {
            get
            {
                if (degreesOfFreedom >= _quantiles.Length)
                {
                    Array.Resize(ref _quantiles, Math.Max(degreesOfFreedom + 1, 2 * _quantiles.Length));
                }

                return ref _quantiles[degreesOfFreedom];
            }
        }
    }
}
