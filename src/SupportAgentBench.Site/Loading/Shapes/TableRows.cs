using System.Text.Json.Nodes;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>The rows of a table while it is written down: a line a member.</summary>
internal sealed class TableRows
{
    private readonly List<TableRow> _rows = [];
    private string[]? _readOnly;

    public RequiredSlot<T> Required<T>(string name, Shape<T> shape, string meaning) =>
        new(Add(new TableRow<T>(name, shape, IsRequired: true, meaning)));

    public OptionalSlot<T> Optional<T>(string name, Shape<T> shape, string meaning) =>
        new(Add(new TableRow<T>(name, shape, IsRequired: false, meaning)));

    /// <summary>Has all other members passed over without being read: their values were taken, and checked, by another reading of the same rows.</summary>
    public void ReadOnly(params ReadOnlySpan<string> names) => _readOnly = [.. names];

    public TableRow[] ToArray() => [.. _rows];

    /// <summary>Which rows are passed over, in their order.</summary>
    public bool[] Passed() => [.. _rows.Select(row => _readOnly is not null && !_readOnly.Contains(row.Name))];

    private int Add(TableRow row)
    {
        _rows.Add(row);
        return _rows.Count - 1;
    }
}

/// <summary>A member: name, whether it must be there, meaning.</summary>
internal abstract record TableRow(string Name, bool IsRequired, string Meaning)
{
    public abstract Shape Shape { get; }

    /// <summary>Reads the member's value.</summary>
    /// <returns>A <see cref="Located{T}"/> of the row's type, or null when it was refused.</returns>
    public abstract object? Read(DocumentReader reader);

    public JsonObject Schema()
    {
        var schema = Shape.Schema();
        schema["description"] = Meaning;
        return schema;
    }
}

/// <inheritdoc cref="TableRow"/>
internal sealed record TableRow<T>(string Name, Shape<T> Of, bool IsRequired, string Meaning) : TableRow(Name, IsRequired, Meaning)
{
    public override Shape Shape => Of;

    public override object? Read(DocumentReader reader)
    {
        var span = reader.Span;
        return Of.TryRead(reader, out var value) ? new Located<T>(value, span) : null;
    }
}
