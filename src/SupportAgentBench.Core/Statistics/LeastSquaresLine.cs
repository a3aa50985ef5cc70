namespace SupportAgentBench.Core.Statistics;

/// <summary>The straight line through points with the least squared residuals.</summary>
/// <param name="Deviation">Standard deviation of the residuals, with n-2 degrees of freedom.</param>
public readonly record struct LeastSquaresLine(double Slope, double Intercept, double Deviation)
{
    public double Residual(double x, double y) => y - (Intercept + (Slope * x));

    /// <param name="x">At least three values, not all alike.</param>
    /// <param name="y">As many.</param>
    public static LeastSquaresLine Through(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var meanX = x.Average();
        var meanY = y.Average();
        var spread = 0.0;
        var together = 0.0;
        for (var index = 0; index < x.Count; index++)
        {
            spread += (x[index] - meanX) * (x[index] - meanX);
            together += (x[index] - meanX) * (y[index] - meanY);
        }

        var slope = together / spread;
        var line = new LeastSquaresLine(slope, meanY - (slope * meanX), 0);
        var squares = x.Zip(y, line.Residual).Sum(residual => residual * residual);
        return line with { Deviation = Math.Sqrt(squares / (x.Count - 2)) };
    }
}
