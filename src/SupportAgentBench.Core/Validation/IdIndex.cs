using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Core.Validation;

/// <summary>What is defined under which id; reports an id that is defined twice, and one that nothing defines.</summary>
/// <param name="kind">What the ids name, for messages: <c>use case</c>.</param>
internal sealed class IdIndex<T>(string kind)
    where T : class
{
    private const int MostListed = 12;

    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>Something that is not defined by a file; the first of an id stays.</summary>
    public void Add(string id, T known) => _byId.TryAdd(id, known);

    public void Add(Located<string> id, T defined, Findings findings)
    {
        if (!_byId.TryAdd(id.Value, defined))
        {
            findings.Add(ValidationDiagnostics.DuplicateId, id.Span, kind, id.Value);
        }
    }

    public T? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What an id names, or null, which is reported with the nearest known id.</summary>
    public T? Find(Located<string> id, Findings findings) => Find(id.Value, id.Span, findings);

    /// <inheritdoc cref="Find(Located{string}, Findings)"/>
    public T? Find(string id, SourceSpan span, Findings findings)
    {
        if (!_byId.TryGetValue(id, out var found))
        {
            findings.AddMistyped(ValidationDiagnostics.UnknownId, span, id, NearestName.Of(id, _byId.Keys), kind, id, Hint(id));
        }

        return found;
    }

    // The nearest, or all where they are few.
    private string Hint(string id) => NearestName.Hint(id, _byId.Keys) switch
    {
        "" when _byId.Count is > 0 and <= MostListed => $"; there are: {string.Join(", ", _byId.Keys.Order(StringComparer.Ordinal))}",
        var hint => hint,
    };
}
