using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Where a name may stand, as seen from its point.</summary>
/// <param name="Side">-1 = left of the point, 1 = right, 0 = over or under it.</param>
/// <param name="Rise">From the point to the middle of the text, in pixels; negative = above.</param>
/// <param name="Effort">How little one wants it: 0 and up.</param>
internal sealed record LabelPlace(int Side, double Rise, double Effort)
{
    private const double Beside = 9;
    private const double Over = 14;
    private const double RingWidth = 6.5;
    private const int MostRings = 18;

    private const double HalfHeight = 7;
    private const double BaseLine = 4;
    private const double Gap = 8;
    private const double LeaderShift = 4;
    private const double GapAtLeader = 2;

    /// <summary>All places, the dearest last, with those above before those below.</summary>
    public static ImmutableArray<LabelPlace> Above { get; } = All(-1);

    /// <summary>The same with those below before those above.</summary>
    public static ImmutableArray<LabelPlace> Below { get; } = All(1);

    // Only a line tells there whose name it is.
    private bool IsFar => Math.Abs(Rise) > Over;

    private double Shift => IsFar ? GapAtLeader : Gap;

    // From the point's edge to the nearer edge of the text.
    private (double From, double To) LeaderEnds =>
        (Math.Sign(Rise) * LabelRoom.PointRadius, Rise - (Math.Sign(Rise) * HalfHeight));

    /// <param name="width">Of the text, in pixels.</param>
    public FluidBox TextBox(LabelRequest request, double width)
    {
        var left = Side switch
        {
            < 0 => -Shift - width,
            > 0 => Shift,
            _ => -width / 2,
        };
        var middle = request.Y + Rise;
        return new FluidBox(request.X.Plus(left), request.X.Plus(left + width), middle - HalfHeight, middle + HalfHeight);
    }

    /// <summary>Null where no line is needed.</summary>
    public FluidBox? LeaderBox(LabelRequest request)
    {
        var (from, to) = LeaderEnds;
        return IsFar
            ? new FluidBox(
                request.X.Plus(Math.Min(0, Side * LeaderShift) - 1),
                request.X.Plus(Math.Max(0, Side * LeaderShift) + 1),
                request.Y + Math.Min(from, to),
                request.Y + Math.Max(from, to))
            : null;
    }

    public ChartLabel Label(string text)
    {
        var (from, to) = LeaderEnds;
        return new ChartLabel(
            text,
            ChartNumber.Of(Side * Shift),
            ChartNumber.Of(Rise + BaseLine),
            Side < 0 ? "end" : Side > 0 ? "start" : "middle",
            IsFar ? $"M0 {ChartNumber.Of(from)}L{ChartNumber.Of(Side * LeaderShift)} {ChartNumber.Of(to)}" : string.Empty);
    }

    private static ImmutableArray<LabelPlace> All(int first) =>
        [.. Near(first).Concat(Rings(first)).Order(Comparer<LabelPlace>.Create((one, other) => one.Effort.CompareTo(other.Effort)))];

    // A name of the frontier stands over its line, the others under it.
    private static IEnumerable<LabelPlace> Near(int first) => first < 0
        ? [new(-1, -Beside, 0), new(0, -Over, 0.1), new(1, -Beside, 0.2), new(-1, 0, 0.3), new(1, 0, 0.4), new(1, Beside, 0.5), new(-1, Beside, 0.6), new(0, Over, 0.7)]
        : [new(1, 0, 0), new(1, Beside, 0.1), new(0, Over, 0.2), new(1, -Beside, 0.3), new(-1, Beside, 0.4), new(-1, 0, 0.5), new(0, -Over, 0.6), new(-1, -Beside, 0.7)];

    private static IEnumerable<LabelPlace> Rings(int first)
    {
        for (var ring = 1; ring <= MostRings; ring++)
        {
            foreach (var direction in (int[])[first, -first])
            {
                foreach (var side in (int[])[-first, first, 0])
                {
                    var effort = ((ring + 1) / 2.0) + (direction == first ? 0 : 0.5) + (side == 0 ? 0.2 : 0);
                    yield return new LabelPlace(side, direction * (Over + (RingWidth * ring)), effort);
                }
            }
        }
    }
}
