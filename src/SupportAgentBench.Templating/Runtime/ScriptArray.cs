using System.Collections;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>An array as templates make it: it grows when assigned, and may have members of its own.</summary>
internal sealed class ScriptArray : IReadOnlyList<object?>
{
    private readonly List<object?> _items;

    public ScriptArray() => _items = [];

    public ScriptArray(IEnumerable<object?> items) => _items = [.. items];

    public ScriptObject? Properties { get; private set; }

    public bool IsReadOnly { get; init; }

    public int Count => _items.Count;

    public object? this[int index] => _items[index];

    public void Add(object? item) => _items.Add(item);

    public void Set(int index, object? item)
    {
        while (_items.Count <= index)
        {
            _items.Add(null);
        }

        _items[index] = item;
    }

    public void SetProperty(string name, object? value) => (Properties ??= [])[name] = value;

    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
