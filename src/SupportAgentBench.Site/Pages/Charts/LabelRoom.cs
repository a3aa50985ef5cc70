namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>The room that names may stand in, and what stands in it already.</summary>
/// <param name="widths">The widths at which no name may touch another thing.</param>
/// <param name="top">Upper edge, in pixels.</param>
/// <param name="bottom">Lower edge.</param>
public sealed class LabelRoom(FluidWidths widths, double top, double bottom)
{
    /// <summary>Half of a point's width.</summary>
    public const double PointRadius = 6;

    private readonly List<FluidBox> _taken = [];
    private readonly List<FluidBox> _lines = [];

    public FluidWidths Widths => widths;

    /// <summary>Keeps names off a rectangle.</summary>
    /// <param name="margin">More room around it, in pixels.</param>
    public void Take(FluidBox box, double margin = 0) =>
        _taken.Add(new FluidBox(box.Left.Plus(-margin), box.Right.Plus(margin), box.Top - margin, box.Bottom + margin));

    /// <summary>Keeps names off a point.</summary>
    public void TakePoint(FluidX x, double y) => Take(new FluidBox(x, x, y, y), PointRadius);

    /// <summary>Keeps names off a thin line where there is other room; on it they stand on a ground of paper.</summary>
    public void Spare(FluidBox line) => _lines.Add(line);

    internal void Take(PlacedLabel label)
    {
        _taken.Add(label.Box);
        if (label.Leader is { } leader)
        {
            _taken.Add(leader);
        }
    }

    internal void Free(PlacedLabel label)
    {
        _taken.Remove(label.Box);
        if (label.Leader is { } leader)
        {
            _taken.Remove(leader);
        }
    }

    internal bool Holds(FluidBox box) => box.IsBetween(top, bottom, widths);

    internal bool IsFree(FluidBox box)
    {
        foreach (var taken in _taken)
        {
            if (!taken.IsApartFrom(box, widths))
            {
                return false;
            }
        }

        return true;
    }

    internal int LinesUnder(FluidBox box)
    {
        var crossed = 0;
        foreach (var line in _lines)
        {
            crossed += line.IsApartFrom(box, widths) ? 0 : 1;
        }

        return crossed;
    }
}
