namespace SupportAgentBench.Core.Simulation;

/// <summary>Fills a table of counts whose row sums (runs) and column sums (groups of cases) are both given.</summary>
public static class CountTable
{
    /// <summary>A table by chance among those that fit, rows first; null when none fits.</summary>
    /// <param name="rowTotals">One per run; their sum is that of <paramref name="columnTotals"/>.</param>
    /// <param name="columnTotals">One per group.</param>
    /// <param name="capacities">Most a cell of each column may hold: the group's number of cases.</param>
    public static int[][]? Fill(
        ReadOnlySpan<int> rowTotals, ReadOnlySpan<int> columnTotals, ReadOnlySpan<int> capacities, SeededRandom random)
    {
        var cells = new int[rowTotals.Length][];
        for (var row = 0; row < cells.Length; row++)
        {
            cells[row] = new int[columnTotals.Length];
        }

        var rest = rowTotals.ToArray();
        foreach (var column in Units(columnTotals, random))
        {
            var row = DrawRow(cells, rest, column, capacities[column], random);
            if (row >= 0)
            {
                cells[row][column]++;
                rest[row]--;
            }
            else if (!MakeRoom(cells, rest, column, capacities))
            {
                return null;
            }
        }

        return rest.All(left => left == 0) ? cells : null;
    }

    private static int[] Units(ReadOnlySpan<int> columnTotals, SeededRandom random)
    {
        var units = new List<int>();
        for (var column = 0; column < columnTotals.Length; column++)
        {
            units.AddRange(Enumerable.Repeat(column, columnTotals[column]));
        }

        int[] order = [.. units];
        random.Shuffle<int>(order);
        return order;
    }

    // A row with room in the cell, the likelier the more it still needs; -1 when there is none.
    private static int DrawRow(int[][] cells, int[] rest, int column, int capacity, SeededRandom random)
    {
        var open = 0;
        for (var row = 0; row < rest.Length; row++)
        {
            open += cells[row][column] < capacity ? rest[row] : 0;
        }

        if (open == 0)
        {
            return -1;
        }

        var draw = random.Next(open);
        for (var row = 0; ; row++)
        {
            draw -= cells[row][column] < capacity ? rest[row] : 0;
            if (draw < 0)
            {
                return row;
            }
        }
    }

    // An augmenting path, as in bipartite matching: the unit takes a place in a full row, whose unit of another column moves on,
    // until a row is reached that still needs one.
    private static bool MakeRoom(int[][] cells, int[] rest, int column, ReadOnlySpan<int> capacities)
    {
        var cameFromRow = new int[rest.Length];
        var byColumn = new int[rest.Length];
        var seen = new bool[rest.Length];
        var queue = new Queue<int>();
        for (var row = 0; row < rest.Length; row++)
        {
            if (cells[row][column] < capacities[column])
            {
                (seen[row], cameFromRow[row], byColumn[row]) = (true, -1, column);
                queue.Enqueue(row);
            }
        }

        while (queue.TryDequeue(out var row))
        {
            if (rest[row] > 0)
            {
                Apply(cells, rest, row, cameFromRow, byColumn);
                return true;
            }

            for (var next = 0; next < rest.Length; next++)
            {
                var mover = seen[next] ? -1 : FindMover(cells, row, next, capacities);
                if (mover >= 0)
                {
                    (seen[next], cameFromRow[next], byColumn[next]) = (true, row, mover);
                    queue.Enqueue(next);
                }
            }
        }

        return false;
    }

    private static int FindMover(int[][] cells, int from, int to, ReadOnlySpan<int> capacities)
    {
        for (var column = 0; column < capacities.Length; column++)
        {
            if (cells[from][column] > 0 && cells[to][column] < capacities[column])
            {
                return column;
            }
        }

        return -1;
    }

    private static void Apply(int[][] cells, int[] rest, int row, int[] cameFromRow, int[] byColumn)
    {
        rest[row]--;
        for (var at = row; at >= 0; at = cameFromRow[at])
        {
            cells[at][byColumn[at]]++;
            if (cameFromRow[at] >= 0)
            {
                cells[cameFromRow[at]][byColumn[at]]--;
            }
        }
    }
}
