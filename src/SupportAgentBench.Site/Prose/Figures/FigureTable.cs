using System.Collections.Frozen;
using System.Collections.Immutable;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>A name that an expression may use, with what it gives: a row of the catalogue.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Example">A whole expression that uses it, as docs/prose.md shows it.</param>
/// <param name="Meaning">What it says, in a few words.</param>
/// <param name="Value">Finds it on a subject: a <see cref="Figure"/>, a group of further names, or a text.</param>
internal sealed record FigureName<TSubject>(string Name, string Example, string Meaning, Func<TSubject, object?> Value);

/// <summary>All names of one kind of subject. Expressions, completion and docs/prose.md read the same rows.</summary>
internal sealed class FigureTable<TSubject>
{
    private readonly FrozenDictionary<string, FigureName<TSubject>> _byName;

    public FigureTable(params ImmutableArray<FigureName<TSubject>> names)
    {
        Names = names;
        _byName = names.ToFrozenDictionary(name => name.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the documentation.</summary>
    public ImmutableArray<FigureName<TSubject>> Names { get; }

    public bool TryGetValue(TSubject subject, string name, out object? value)
    {
        value = _byName.TryGetValue(name, out var row) ? row.Value(subject) : null;
        return row is not null;
    }

    /// <summary>The names, asked about one subject.</summary>
    public FigureGroup<TSubject> Of(TSubject subject) => new(this, subject);
}

/// <summary>The names of a table on one subject.</summary>
internal sealed class FigureGroup<TSubject>(FigureTable<TSubject> table, TSubject subject) : IScriptObject
{
    public IEnumerable<string> Members => table.Names.Select(name => name.Name);

    public bool TryGetValue(string member, out object? value) => table.TryGetValue(subject, member, out value);
}

/// <summary>Names that the data give, such as ids of use cases: <c>use_case["address-change"]</c>.</summary>
internal sealed class KeyedFigures<TSubject>(ImmutableArray<TSubject> subjects, Func<TSubject, string> key, Func<TSubject, object?> value) : IScriptObject
{
    public IEnumerable<string> Members => subjects.Select(key);

    public bool TryGetValue(string member, out object? found)
    {
        foreach (var subject in subjects)
        {
            if (key(subject) == member)
            {
                found = value(subject);
                return true;
            }
        }

        found = null;
        return false;
    }
}
