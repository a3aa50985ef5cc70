using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

/// <summary>Pictures by chance: points anywhere, with short and long names.</summary>
internal static class RandomLabels
{
    public const double Top = 20;
    public const double Bottom = 400;

    public static readonly FluidWidths Widths = new(288, 640);

    public static Arbitrary<ImmutableArray<LabelRequest>> Requests { get; } =
        Gen.Choose(0, 40).SelectMany(count => Request.ArrayOf(count)).Select(requests => requests.ToImmutableArray()).ToArbitrary();

    private static Gen<LabelRequest> Request =>
        from x in Gen.Choose(80, 960)
        from y in Gen.Choose(40, 390)
        from length in Gen.Choose(0, 24)
        from flags in Gen.Choose(0, 3)
        select new LabelRequest(new string('m', length), new FluidX(x / 1000.0), y, (flags & 1) == 1, (flags & 2) == 2);

    public static ImmutableArray<PlacedLabel> Place(ImmutableArray<LabelRequest> requests)
    {
        var room = new LabelRoom(Widths, Top, Bottom);
        foreach (var request in requests)
        {
            room.TakePoint(request.X, request.Y);
        }

        return [.. new LabelPlacer(room).Place(requests).OfType<PlacedLabel>()];
    }

    /// <summary>Widths to look at: both ends and between.</summary>
    public static IEnumerable<double> SomeWidths => Enumerable.Range(0, 9).Select(step => Widths.Narrowest + (step * (Widths.Widest - Widths.Narrowest) / 8));

    /// <summary>Whether two rectangles share more than an edge, at one width, by plain geometry.</summary>
    public static bool Overlap(FluidBox one, FluidBox other, double width) =>
        one.Top < other.Bottom && other.Top < one.Bottom
        && one.Left.At(width) < other.Right.At(width) - 1e-9 && other.Left.At(width) < one.Right.At(width) - 1e-9;
}
