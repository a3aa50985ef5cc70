using System.Collections;

namespace SupportAgentBench.Templating;

/// <summary>An object made of named values, as <c>{a: 1}</c> makes one. It keeps the order in which members were added.</summary>
public sealed class ScriptObject : IScriptObject, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);
    private HashSet<string>? _readOnly;
    private bool _isSealed;

    /// <summary>How many members it has.</summary>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Members => _members.Keys;

    internal IEnumerable<object?> Values => _members.Values;

    /// <summary>A member's value; null when it has none.</summary>
    public object? this[string member]
    {
        get => _members.GetValueOrDefault(member);
        set => _members[member] = value;
    }

    /// <summary>Adds a member that was not there.</summary>
    public void Add(string member, object? value) => _members.Add(member, value);

    /// <inheritdoc/>
    public bool TryGetValue(string member, out object? value) => _members.TryGetValue(member, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool TrySet(string member, object? value)
    {
        if (_isSealed || _readOnly?.Contains(member) == true)
        {
            return false;
        }

        _members[member] = value;
        return true;
    }

    /// <summary>Forbids templates to change it: what pages share that are rendered at once.</summary>
    internal ScriptObject Seal()
    {
        _isSealed = true;
        return this;
    }

    internal void Protect(string member) => (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(member);
}
