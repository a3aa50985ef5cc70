using System.Collections;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>An array as templates make it: it grows when assigned, and may have members of its own.</summary>
internal sealed class ScriptArray : IReadOnlyList<object?>
{
    /// <summary>More would come from a slip, such as a list that doubles in a loop.</summary>
    public const int MostItems = 10_000_000;

    private readonly List<object?> _items = [];
    private int _changes;

    public ScriptArray()
    {
    }

    public ScriptArray(IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public ScriptObject? Properties { get; private set; }

    public bool IsReadOnly { get; init; }

    public int Count => _items.Count;

    public object? this[int index] => _items[index];

    public void Add(object? item)
    {
        Bound(_items.Count);
        _changes++;
        _items.Add(item);
    }

    public void Set(int index, object? item)
    {
        Bound(index);
        _changes++;
        _items.EnsureCapacity(index + 1);
        while (_items.Count <= index)
        {
            _items.Add(null);
        }

        _items[index] = item;
    }

    public void SetProperty(string name, object? value) => (Properties ??= [])[name] = value;

    public IEnumerator<object?> GetEnumerator()
    {
        var changes = _changes;
        for (var index = 0; index < _items.Count; index++)
        {
            yield return _items[index];
            if (changes != _changes)
            {
                throw new ValueException("The list is changed while a loop goes over it; make a new list instead.", Diagnostic.ReadOnly);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Bound(int index)
    {
        if (index >= MostItems)
        {
            throw new ValueException($"The list would have more than {MostItems} items.", Diagnostic.Limit);
        }
    }
}
