using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>
/// The table of an object: its members in the order they are documented. It reads the object from JSON or YAML, reports every
/// unknown, repeated, missing or mistyped member, and writes the object's JSON Schema.
/// </summary>
internal sealed class FormatTable<T> : Shape<T>
{
    private readonly string _name;
    private readonly string _meaning;
    private readonly TableRow[] _rows;
    private readonly bool[] _passed;
    private readonly Dictionary<string, TableRow> _byName;
    private readonly Func<MemberValues, T> _make;

    /// <param name="name">With its article, for messages: <c>a use case</c>.</param>
    /// <param name="meaning">One sentence for the schema.</param>
    /// <param name="define">Writes down the rows and returns what makes the object of their values.</param>
    public FormatTable(string name, string meaning, Func<TableRows, Func<MemberValues, T>> define)
    {
        var rows = new TableRows();
        _make = define(rows);
        _rows = rows.ToArray();
        _passed = rows.Passed();
        _name = name;
        _meaning = meaning;
        _byName = _rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
    }

    public override string Expected => _name;

    /// <summary>Names of the members as they are documented, and whether each must be there.</summary>
    public ImmutableArray<(string Name, bool IsRequired)> Members => [.. _rows.Select(row => (row.Name, row.IsRequired))];

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out T value)
    {
        if (reader.Kind != TokenKind.ObjectStart)
        {
            return Refuse(reader, out value);
        }

        var start = reader.Span;
        var (member, expectsText) = (reader.Member, reader.ExpectsText);
        var values = new MemberValues(reader.Findings.File, _rows.Length);
        var sound = ReadMembers(reader, values, start);
        values.Span = start with { Length = reader.Span.End - start.Start };
        (reader.Member, reader.ExpectsText) = (member, expectsText);
        value = sound ? _make(values) : default;
        return sound;
    }

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var row in _rows)
        {
            properties[row.Name] = row.IsRequired || row.Shape.TakesNull ? row.Schema() : NullSchema.Allow(row.Schema());
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = _meaning,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. _rows.Where(row => row.IsRequired).Select(row => JsonValue.Create(row.Name))]),
            ["additionalProperties"] = false,
        };
    }

    private bool ReadMembers(DocumentReader reader, MemberValues values, SourceSpan start)
    {
        var sound = true;
        var seen = new bool[_rows.Length];
        while (reader.Read() == TokenKind.Name)
        {
            var name = reader.Text;
            if (!_byName.TryGetValue(name, out var row))
            {
                sound = false;
                reader.Findings.AddMistyped(
                    LoadingDiagnostics.UnknownMember, reader.Span, name, NearestName.Of(name, _byName.Keys),
                    Excerpt.Of(name), _name, NearestName.Hint(name, _byName.Keys), string.Join(", ", _rows.Select(known => known.Name)));
                reader.ExpectsText = false;
                reader.Read();
                reader.Skip();
            }
            else if (seen[row.Index])
            {
                sound = false;
                reader.Findings.Add(LoadingDiagnostics.DuplicateMember, reader.Span, name, _name);
                reader.ExpectsText = false;
                reader.Read();
                reader.Skip();
            }
            else
            {
                seen[row.Index] = true;
                sound &= ReadMember(reader, values, row);
            }
        }

        return !ReportMissing(reader, seen, start) && sound;
    }

    private bool ReadMember(DocumentReader reader, MemberValues values, TableRow row)
    {
        reader.Member = row.Name;
        reader.ExpectsText = row.Shape.IsText;
        if (_passed[row.Index])
        {
            reader.Read();
            reader.Skip();
            return true;
        }

        if (reader.Read() == TokenKind.Null && !row.IsRequired && !row.Shape.TakesNull)
        {
            return true;
        }

        values[row.Index] = row.Read(reader);
        return values[row.Index] is not null;
    }

    private bool ReportMissing(DocumentReader reader, bool[] seen, SourceSpan start)
    {
        var missing = false;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].IsRequired && !seen[i])
            {
                missing = true;
                reader.Findings.Add(LoadingDiagnostics.MissingMember, start, _name, _rows[i].Name, _rows[i].Shape.Expected);
            }
        }

        return missing;
    }
}
