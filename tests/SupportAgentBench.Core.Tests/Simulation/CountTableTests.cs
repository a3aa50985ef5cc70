using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Core.Tests.Simulation;

public class CountTableTests
{
    [Fact]
    public void Every_table_that_exists_has_its_margins_met()
    {
        // Margins taken from a table by chance can always be met, however tight its cells.
        var tables =
            from rows in Gen.Choose(1, 4)
            from columns in Gen.Choose(1, 8)
            from capacity in Gen.Choose(1, 6)
            from cells in Gen.Choose(0, capacity).ArrayOf(rows * columns)
            from seed in Gen.Choose(0, 1000)
            select (rows, columns, capacity, cells, seed);

        Check.QuickThrowOnFailure(Prop.ForAll(tables.ToArbitrary(), table =>
        {
            int[] rowTotals = [.. Enumerable.Range(0, table.rows).Select(row => table.cells.Skip(row * table.columns).Take(table.columns).Sum())];
            int[] columnTotals = [.. Enumerable.Range(0, table.columns).Select(column => Enumerable.Range(0, table.rows).Sum(row => table.cells[(row * table.columns) + column]))];
            int[] capacities = [.. Enumerable.Repeat(table.capacity, table.columns)];

            var filled = CountTable.Fill(rowTotals, columnTotals, capacities, new SeededRandom((ulong)table.seed));

            return filled is not null
                && filled.Select(row => row.Sum()).SequenceEqual(rowTotals)
                && columnTotals.Index().All(column => filled.Sum(row => row[column.Index]) == column.Item)
                && filled.All(row => row.All(cell => cell >= 0 && cell <= table.capacity));
        }));
    }

    [Fact]
    public void A_column_that_its_rows_cannot_hold_has_no_table()
    {
        Assert.Null(CountTable.Fill([3, 0], [3], [2], new SeededRandom(1)));
    }

    [Fact]
    public void Margins_that_do_not_add_up_have_no_table()
    {
        Assert.Null(CountTable.Fill([2, 2], [3], [6], new SeededRandom(1)));
    }
}
