namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>
/// A place across a picture that is as wide as its column: a share of the width, and pixels beyond. Points move with the width,
/// the text beside them keeps its size.
/// </summary>
/// <param name="Share">0 at the left edge, 1 at the right.</param>
/// <param name="Offset">In pixels.</param>
public readonly record struct FluidX(double Share, double Offset = 0)
{
    /// <summary>In pixels, where the picture is so wide.</summary>
    public double At(double width) => (Share * width) + Offset;

    public FluidX Plus(double offset) => this with { Offset = Offset + offset };
}

/// <summary>The widths that one arrangement is made for, in pixels.</summary>
public readonly record struct FluidWidths(double Narrowest, double Widest);

/// <summary>A rectangle in a fluid picture.</summary>
/// <param name="Top">In pixels, downwards.</param>
public sealed record FluidBox(FluidX Left, FluidX Right, double Top, double Bottom)
{
    /// <summary>Whether two rectangles share no point at any of the widths. They may touch.</summary>
    public bool IsApartFrom(FluidBox other, FluidWidths widths) => FluidEdges.Of(this, widths).IsApartFrom(FluidEdges.Of(other, widths));
}
