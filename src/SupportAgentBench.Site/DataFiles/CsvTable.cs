using System.Buffers;
using System.Collections.Immutable;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>The columns of a CSV file in order. The writer and the page that explains the file go by the same table.</summary>
internal sealed record CsvTable<TRow>(ImmutableArray<CsvColumn<TRow>> Columns)
{
    /// <summary>Heads the last column, which marks the file as benchmark data.</summary>
    public const string Canary = "canary";

    /// <summary>Writes the header line and a line per row.</summary>
    /// <param name="canary">Stands in every row's last column; null = no such column.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark.</param>
    public void Write(IEnumerable<TRow> rows, string? canary, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        foreach (var column in Columns)
        {
            csv.Text(column.Name);
        }

        EndRow(csv, canary is null ? null : Canary);
        foreach (var row in rows)
        {
            foreach (var column in Columns)
            {
                column.Write(csv, row);
            }

            EndRow(csv, canary);
        }
    }

    private static void EndRow(CsvWriter csv, string? canary)
    {
        if (canary is not null)
        {
            csv.Text(canary);
        }

        csv.EndRow();
    }
}

/// <summary>A column of a CSV file.</summary>
/// <param name="Name">Heads it.</param>
/// <param name="Holds">What its cells are.</param>
/// <param name="Meaning">One sentence for the data page.</param>
/// <param name="Cell">A row's cell; null = empty.</param>
internal sealed record CsvColumn<TRow>(string Name, CellKind Holds, string Meaning, Func<TRow, string?> Cell)
{
    public void Write(CsvWriter csv, TRow row)
    {
        if (Holds == CellKind.Text)
        {
            csv.Text(Cell(row));
        }
        else
        {
            csv.Number(Cell(row));
        }
    }
}

/// <summary>What the cells of a column are.</summary>
internal enum CellKind
{
    /// <summary>Of any origin.</summary>
    Text,

    /// <summary>Digits with a point, made by this program.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,
}
