using MathNet.Numerics.Distributions;

namespace SupportAgentBench.Core.Statistics;

/// <summary>
/// Quantiles of Student's t, each searched for once: the inverse is a root search, and a board asks for the same few hundreds of
/// thousands of times. One table a board, used by one thread.
/// </summary>
public sealed class StudentQuantiles
{
    private readonly Dictionary<(double Probability, int DegreesOfFreedom), double> _known = [];

    /// <summary>The value below which a t of so many degrees of freedom falls with the probability given.</summary>
    /// <param name="probability">Between 0 and 1, ends excluded.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    public double this[double probability, int degreesOfFreedom]
    {
        get
        {
            if (!_known.TryGetValue((probability, degreesOfFreedom), out var quantile))
            {
                quantile = StudentT.InvCDF(0, 1, degreesOfFreedom, probability);
                _known.Add((probability, degreesOfFreedom), quantile);
            }

            return quantile;
        }
    }

    /// <summary>Half the width of an interval, in standard errors: the quantile with (1 - level)/2 above it.</summary>
    /// <param name="level">0.95 for a 95 % interval.</param>
    public double HalfWidth(double level, int degreesOfFreedom) => this[(1 + level) / 2, degreesOfFreedom];
}
