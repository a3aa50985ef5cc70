namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>The room that names may stand in, and what stands in it already.</summary>
/// <param name="widths">The widths at which no name may touch another thing.</param>
/// <param name="top">Upper edge, in pixels.</param>
/// <param name="bottom">Lower edge.</param>
public sealed class LabelRoom(FluidWidths widths, double top, double bottom)
{
    /// <summary>Half of a point's width.</summary>
    public const double PointRadius = 6;

    private readonly List<FluidEdges> _taken = [];
    private readonly List<FluidEdges> _lines = [];

    public FluidWidths Widths => widths;

    /// <summary>Keeps names off a rectangle.</summary>
    /// <param name="margin">More room around it, in pixels.</param>
    public void Take(FluidBox box, double margin = 0) =>
        _taken.Add(EdgesOf(new FluidBox(box.Left.Plus(-margin), box.Right.Plus(margin), box.Top - margin, box.Bottom + margin)));

    /// <summary>Keeps names off a point.</summary>
    public void TakePoint(FluidX x, double y) => Take(new FluidBox(x, x, y, y), PointRadius);

    /// <summary>Keeps names off a thin line where there is other room; on it they stand on a ground of paper.</summary>
    public void Spare(FluidBox line) => _lines.Add(EdgesOf(line));

    internal void Take(PlacedLabel label)
    {
        _taken.Add(EdgesOf(label.Box));
        if (label.Leader is { } leader)
        {
            _taken.Add(EdgesOf(leader));
        }
    }

    internal void Free(PlacedLabel label)
    {
        _taken.Remove(EdgesOf(label.Box));
        if (label.Leader is { } leader)
        {
            _taken.Remove(EdgesOf(leader));
        }
    }

    internal FluidEdges EdgesOf(FluidBox box) => FluidEdges.Of(box, widths);

    internal bool Holds(in FluidEdges box) =>
        box.Top >= top && box.Bottom <= bottom
        && box.NarrowLeft >= 0 && box.WideLeft >= 0 && box.NarrowRight <= widths.Narrowest && box.WideRight <= widths.Widest;

    internal bool IsFree(in FluidEdges box)
    {
        foreach (var taken in _taken)
        {
            if (!taken.IsApartFrom(box))
            {
                return false;
            }
        }

        return true;
    }

    internal int LinesUnder(in FluidEdges box)
    {
        var crossed = 0;
        foreach (var line in _lines)
        {
            crossed += line.IsApartFrom(box) ? 0 : 1;
        }

        return crossed;
    }
}
