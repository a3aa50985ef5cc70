using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>
/// Finds room for names beside their points, in the order they are asked for, the same each time. A name that finds none may ask
/// one neighbour to move; where that does not help it is left out, and the table under the picture has it.
/// </summary>
public sealed class LabelPlacer(LabelRoom room)
{
    /// <summary>Size of the type, in pixels.</summary>
    public const double TextSize = 12;

    // Past these a crowded picture would take long to make, and no longer be read.
    private const int MostNeighbors = 6;
    private const int MostMoves = 48;
    private const int MostMissesInARow = 16;

    // A line under a name costs as much as a way of a ring.
    private const double CostOfLine = 1;

    /// <summary>A place for each name; null where there is none.</summary>
    public ImmutableArray<PlacedLabel?> Place(ImmutableArray<LabelRequest> requests)
    {
        var placed = new PlacedLabel?[requests.Length];
        var tried = 0;
        for (var misses = 0; tried < requests.Length && misses < MostMissesInARow; tried++)
        {
            placed[tried] = Placed(requests[tried]);
            misses = placed[tried] is null ? misses + 1 : 0;
        }

        var moves = 0;
        for (var index = 0; index < tried && moves < MostMoves; index++)
        {
            if (placed[index] is null)
            {
                moves += MoveForOne(index, requests, placed);
            }
        }

        return [.. placed];
    }

    /// <summary>Lets one of the nearest names move, if then both find room.</summary>
    /// <returns>How many were asked.</returns>
    private int MoveForOne(int index, ImmutableArray<LabelRequest> requests, PlacedLabel?[] placed)
    {
        int[] neighbors =
        [
            .. Enumerable.Range(0, requests.Length)
                .Where(other => placed[other] is not null)
                .OrderBy(other => Distance(requests[other], requests[index]))
                .Take(MostNeighbors),
        ];
        for (var asked = 0; asked < neighbors.Length; asked++)
        {
            var other = neighbors[asked];
            var before = placed[other]!;
            room.Free(before);
            placed[index] = Placed(requests[index]);
            placed[other] = placed[index] is null ? null : Placed(requests[other]);
            if (placed[other] is not null)
            {
                return asked + 1;
            }

            if (placed[index] is { } tried)
            {
                room.Free(tried);
                placed[index] = null;
            }

            placed[other] = before;
            room.Take(before);
        }

        return neighbors.Length;
    }

    private double Distance(LabelRequest one, LabelRequest other) =>
        Math.Abs(one.X.At(room.Widths.Narrowest) - other.X.At(room.Widths.Narrowest)) + Math.Abs(one.Y - other.Y);

    /// <summary>The best free place, which is then taken.</summary>
    private PlacedLabel? Placed(LabelRequest request)
    {
        var width = TextWidth.Of(request.Text, TextSize) * (request.IsBold ? TextWidth.BoldFactor : 1);
        LabelPlace? best = null;
        var least = double.PositiveInfinity;
        // Places come with rising effort: past the best so far no line can be spared.
        foreach (var place in request.PrefersAbove ? LabelPlace.Above : LabelPlace.Below)
        {
            if (place.Effort >= least)
            {
                break;
            }

            var text = room.EdgesOf(place.TextBox(request, width));
            if (room.Holds(text) && room.IsFree(text) && (place.LeaderBox(request) is not { } leader || room.IsFree(room.EdgesOf(leader)))
                && place.Effort + (room.LinesUnder(text) * CostOfLine) is var cost && cost < least)
            {
                (best, least) = (place, cost);
            }
        }

        if (best is null)
        {
            return null;
        }

        var label = new PlacedLabel(best.Label(request.Text), best.TextBox(request, width), best.LeaderBox(request));
        room.Take(label);
        return label;
    }
}
