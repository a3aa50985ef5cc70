using System.Collections.Immutable;

namespace SupportAgentBench.Core.Validation;

/// <summary>Lists of names, of which few differ: each is held once. Of half a million conversations, most call the same tools in the same order. For any thread.</summary>
internal sealed class NameLists : IEqualityComparer<ImmutableArray<string>>
{
    private readonly HashSet<ImmutableArray<string>> _known;
    private readonly Lock _gate = new();

    public NameLists() => _known = new HashSet<ImmutableArray<string>>(this);

    /// <summary>The same names, in the list that was the first to have them.</summary>
    /// <param name="names">May be default.</param>
    public ImmutableArray<string> Shared(ImmutableArray<string> names)
    {
        if (names.IsDefaultOrEmpty)
        {
            return names;
        }

        lock (_gate)
        {
            if (_known.TryGetValue(names, out var known))
            {
                return known;
            }

            _known.Add(names);
            return names;
        }
    }

    public bool Equals(ImmutableArray<string> x, ImmutableArray<string> y) => x.AsSpan().SequenceEqual(y.AsSpan());

    public int GetHashCode(ImmutableArray<string> obj)
    {
        var hash = default(HashCode);
        foreach (var name in obj)
        {
            hash.Add(name, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
