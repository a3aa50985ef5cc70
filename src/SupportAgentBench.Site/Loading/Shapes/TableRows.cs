using System.Text.Json.Nodes;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>The rows of a table while it is written down: a line a member.</summary>
internal sealed class TableRows
{
    private readonly List<TableRow> _rows = [];
    private string[]? _readOnly;

    public RequiredSlot<T> Required<T>(string name, Shape<T> shape, string meaning) =>
        new(Add(name, shape, isRequired: true, meaning));

    public OptionalSlot<T> Optional<T>(string name, Shape<T> shape, string meaning) =>
        new(Add(name, shape, isRequired: false, meaning));

    /// <summary>Has all other members passed over without being read: their values were taken, and checked, by another reading of the same rows.</summary>
    public void ReadOnly(params ReadOnlySpan<string> names) => _readOnly = [.. names];

    public TableRow[] ToArray() => [.. _rows];

    /// <summary>Which rows are passed over, in their order.</summary>
    public bool[] Passed()
    {
        var passed = new bool[_rows.Count];
        foreach (var row in _rows)
        {
            passed[row.Index] = _readOnly is not null && !_readOnly.Contains(row.Name);
        }

        return passed;
    }

    private int Add<T>(string name, Shape<T> shape, bool isRequired, string meaning)
    {
        var index = _rows.Count;
        _rows.Add(new TableRow(index, name, shape, isRequired, meaning, reader => Read(reader, shape)));
        return index;
    }

    private static Located<T>? Read<T>(DocumentReader reader, Shape<T> shape)
    {
        var span = reader.Span;
        return shape.TryRead(reader, out var value) ? new Located<T>(value, span) : null;
    }
}

/// <summary>A member: name, whether it must be there, meaning.</summary>
/// <param name="Index">Its place in the table.</param>
/// <param name="Read">Reads the member's value: a <see cref="Located{T}"/> of the shape's type, or null when it was refused.</param>
internal sealed record TableRow(int Index, string Name, Shape Shape, bool IsRequired, string Meaning, Func<DocumentReader, object?> Read)
{
    public JsonObject Schema()
    {
        var schema = Shape.Schema();
        schema["description"] = Meaning;
        return schema;
    }
}
