namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>From where to where the values reach that an axis has to show.</summary>
internal sealed class Extent
{
    public double Low { get; private set; } = double.PositiveInfinity;

    public double High { get; private set; } = double.NegativeInfinity;

    /// <summary>Whether no value was finite.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>A value that is not finite has no place on an axis.</summary>
    public void Take(double value)
    {
        if (double.IsFinite(value))
        {
            Low = Math.Min(Low, value);
            High = Math.Max(High, value);
        }
    }
}
