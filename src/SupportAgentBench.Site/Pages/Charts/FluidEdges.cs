namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>A rectangle at the narrowest and at the widest of some widths: the search for room asks for nothing else, thousands of times.</summary>
/// <remarks>
/// The gap between two edges is a straight line over the width: free on one side at both ends, it is free on that side in between.
/// </remarks>
internal readonly record struct FluidEdges(double NarrowLeft, double NarrowRight, double WideLeft, double WideRight, double Top, double Bottom)
{
    public static FluidEdges Of(FluidBox box, FluidWidths widths) => new(
        box.Left.At(widths.Narrowest),
        box.Right.At(widths.Narrowest),
        box.Left.At(widths.Widest),
        box.Right.At(widths.Widest),
        box.Top,
        box.Bottom);

    public bool IsApartFrom(in FluidEdges other) =>
        Bottom <= other.Top || other.Bottom <= Top
        || (NarrowRight <= other.NarrowLeft && WideRight <= other.WideLeft)
        || (other.NarrowRight <= NarrowLeft && other.WideRight <= WideLeft);
}
