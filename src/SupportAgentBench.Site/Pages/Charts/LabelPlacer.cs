namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>
/// Finds room for names beside their points: greedy, in the order they are asked for, the same each time. A name that finds none
/// is left out, and the table under the picture has it.
/// </summary>
/// <param name="widths">The widths at which no name may touch another.</param>
/// <param name="top">Upper edge of the room for names, in pixels.</param>
/// <param name="bottom">Lower edge.</param>
public sealed class LabelPlacer(FluidWidths widths, double top, double bottom)
{
    /// <summary>Size of the type, in pixels.</summary>
    public const double TextSize = 12;

    /// <summary>Half of a point's width.</summary>
    public const double PointRadius = 6;

    private const double HalfHeight = 7;
    private const double BaseLine = 4;
    private const double Gap = 8;
    private const double LeaderShift = 4;
    // A line under a name costs as much as a way of two rings.
    private const double CostOfLine = 2;

    private readonly List<FluidBox> _taken = [];
    private readonly List<FluidBox> _lines = [];

    /// <summary>Keeps names off a rectangle.</summary>
    public void Take(FluidBox box) => _taken.Add(box);

    /// <summary>Keeps names off a point.</summary>
    public void TakePoint(FluidX x, double y) =>
        Take(new FluidBox(x.Plus(-PointRadius), x.Plus(PointRadius), y - PointRadius, y + PointRadius));

    /// <summary>Keeps names off a thin line where there is other room; on it they stand on a ground of paper.</summary>
    public void Spare(FluidBox line) => _lines.Add(line);

    /// <summary>A place for a name, which it then takes; null where there is none.</summary>
    public PlacedLabel? Place(LabelRequest request)
    {
        var width = TextWidth.Of(request.Text, TextSize) * (request.IsBold ? TextWidth.BoldFactor : 1);
        (LabelPlace Place, FluidBox Text, FluidBox Leader)? best = null;
        var least = double.PositiveInfinity;
        // Places come with rising effort: past the best so far no line can be spared.
        foreach (var place in request.PrefersAbove ? LabelPlace.Above : LabelPlace.Below)
        {
            if (place.Effort >= least)
            {
                break;
            }

            var text = TextBox(request, place, width);
            var leader = LeaderBox(request, place);
            if (text.IsBetween(top, bottom, widths) && IsFree(text) && (!place.IsFar || IsFree(leader))
                && place.Effort + CostOf(text) is var cost && cost < least)
            {
                (best, least) = ((place, text, leader), cost);
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        _taken.Add(found.Text);
        if (found.Place.IsFar)
        {
            _taken.Add(found.Leader);
        }

        return new PlacedLabel(Label(request.Text, found.Place), found.Text);
    }

    private bool IsFree(FluidBox box) => _taken.TrueForAll(taken => taken.IsApartFrom(box, widths));

    private double CostOf(FluidBox text)
    {
        var crossed = 0;
        foreach (var line in _lines)
        {
            crossed += line.IsApartFrom(text, widths) ? 0 : 1;
        }

        return crossed * CostOfLine;
    }

    private static FluidBox TextBox(LabelRequest request, LabelPlace place, double width)
    {
        var left = place.Side switch
        {
            < 0 => -Shift(place) - width,
            > 0 => Shift(place),
            _ => -width / 2,
        };
        var middle = request.Y + place.Rise;
        return new FluidBox(request.X.Plus(left), request.X.Plus(left + width), middle - HalfHeight, middle + HalfHeight);
    }

    private static FluidBox LeaderBox(LabelRequest request, LabelPlace place)
    {
        var (from, to) = LeaderEnds(place);
        var shift = place.Side * LeaderShift;
        return new FluidBox(
            request.X.Plus(Math.Min(0, shift) - 1),
            request.X.Plus(Math.Max(0, shift) + 1),
            request.Y + Math.Min(from, to),
            request.Y + Math.Max(from, to));
    }

    private static ChartLabel Label(string text, LabelPlace place)
    {
        var (from, to) = LeaderEnds(place);
        return new ChartLabel(
            text,
            ChartNumber.Of(place.Side * Shift(place)),
            ChartNumber.Of(place.Rise + BaseLine),
            place.Side < 0 ? "end" : place.Side > 0 ? "start" : "middle",
            place.IsFar ? $"M0 {ChartNumber.Of(from)}L{ChartNumber.Of(place.Side * LeaderShift)} {ChartNumber.Of(to)}" : string.Empty);
    }

    // From the point's edge to the nearer edge of the text.
    private static (double From, double To) LeaderEnds(LabelPlace place) =>
        (Math.Sign(place.Rise) * PointRadius, place.Rise - (Math.Sign(place.Rise) * HalfHeight));

    private static double Shift(LabelPlace place) => place.IsFar ? LeaderShift - 2 : Gap;
}
