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
        ImmutableArray<Name> names = [.. requests.Select(request => new Name(request))];
        var tried = 0;
        for (var misses = 0; tried < names.Length && misses < MostMissesInARow; tried++)
        {
            names[tried].Label = Placed(names[tried].Request);
            misses = names[tried].Label is null ? misses + 1 : 0;
        }

        var moves = 0;
        for (var index = 0; index < tried && moves < MostMoves; index++)
        {
            if (names[index].Label is null)
            {
                moves += MoveForOne(names[index], names);
            }
        }

        return [.. names.Select(name => name.Label)];
    }

    /// <summary>Lets one of the nearest names move, if then both find room.</summary>
    /// <returns>How many were asked.</returns>
    private int MoveForOne(Name name, ImmutableArray<Name> names)
    {
        var nearestFirst = Comparer<Name>.Create((one, other) => Distance(one, name).CompareTo(Distance(other, name)));
        Name[] neighbors = [.. names.Where(other => other.Label is not null).Order(nearestFirst).Take(MostNeighbors)];
        for (var asked = 0; asked < neighbors.Length; asked++)
        {
            var neighbor = neighbors[asked];
            var before = neighbor.Label!;
            room.Free(before);
            name.Label = Placed(name.Request);
            neighbor.Label = name.Label is null ? null : Placed(neighbor.Request);
            if (neighbor.Label is not null)
            {
                return asked + 1;
            }

            if (name.Label is { } tried)
            {
                room.Free(tried);
                name.Label = null;
            }

            neighbor.Label = before;
            room.Take(before);
        }

        return neighbors.Length;
    }

    private double Distance(Name one, Name other) =>
        Math.Abs(one.Request.X.At(room.Widths.Narrowest) - other.Request.X.At(room.Widths.Narrowest)) + Math.Abs(one.Request.Y - other.Request.Y);

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

    /// <summary>A name, and its label while it has a place.</summary>
    private sealed class Name(LabelRequest request)
    {
        public LabelRequest Request => request;

        public PlacedLabel? Label { get; set; }
    }
}
