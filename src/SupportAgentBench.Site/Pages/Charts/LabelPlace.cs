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
    private const double Farther = 13;
    private const int FarthestRing = 9;

    /// <summary>Whether a line must lead there.</summary>
    public bool IsFar => Math.Abs(Rise) > Over;

    /// <summary>All places, the dearest last, first those above or first those below.</summary>
    public static ImmutableArray<LabelPlace> Above { get; } = All(-1);

    public static ImmutableArray<LabelPlace> Below { get; } = All(1);

    private static ImmutableArray<LabelPlace> All(int first) =>
    [
        .. Near(first).Concat(Enumerable.Range(1, FarthestRing).SelectMany(ring => Ring(ring, first))).OrderBy(place => place.Effort),
    ];

    private static IEnumerable<LabelPlace> Near(int first) => first < 0
        ? [new(-1, -Beside, 0), new(0, -Over, 0.1), new(1, -Beside, 0.2), new(-1, 0, 0.3), new(1, 0, 0.4), new(1, Beside, 0.5), new(-1, Beside, 0.6), new(0, Over, 0.7)]
        : [new(1, 0, 0), new(1, Beside, 0.1), new(0, Over, 0.2), new(1, -Beside, 0.3), new(-1, Beside, 0.4), new(-1, 0, 0.5), new(0, -Over, 0.6), new(-1, -Beside, 0.7)];

    private static IEnumerable<LabelPlace> Ring(int ring, int first)
    {
        foreach (var direction in (int[])[first, -first])
        {
            foreach (var side in (int[])[-first, first, 0])
            {
                var effort = ring + (direction == first ? 0 : 0.5) + (side == 0 ? 0.2 : 0);
                yield return new LabelPlace(side, direction * (Over + (Farther * ring)), effort);
            }
        }
    }
}
