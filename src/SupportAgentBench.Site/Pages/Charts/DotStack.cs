using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Stacks dots that would touch on one line.</summary>
internal static class DotStack
{
    /// <summary>The row of each dot, 0 on the line. What is apart at the narrowest width is apart at every wider one.</summary>
    /// <param name="places">From left to right, in pixels at the narrowest width.</param>
    /// <param name="diameter">Of a dot with the air around it, in pixels.</param>
    public static ImmutableArray<int> Rows(ImmutableArray<double> places, double diameter)
    {
        // Where the last dot of each row stands.
        var ends = new List<double>();
        var rows = ImmutableArray.CreateBuilder<int>(places.Length);
        foreach (var place in places)
        {
            var row = ends.FindIndex(end => place - end >= diameter);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(place);
            }

            ends[row] = place;
            rows.Add(row);
        }

        return rows.MoveToImmutable();
    }
}
