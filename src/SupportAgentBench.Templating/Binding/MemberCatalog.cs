using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Knows the members of every type that templates meet. Readers are made for members in use only.</summary>
internal sealed class MemberCatalog
{
    private readonly ConcurrentDictionary<Type, TypeMembers> _types = new();

    public TypeMembers Of(Type type) => _types.GetOrAdd(type, static found => new TypeMembers(found));

    /// <summary>Finds a member by the name that templates use.</summary>
    public bool TryGet(object target, string name, out object? value)
    {
        switch (target)
        {
            case ScriptObject members:
                return members.TryGetValue(name, out value);
            case IScriptObject members:
                return members.TryGetValue(name, out value);
            case LoopFrame loop:
                return loop.TryGetMember(name, out value);
            case string text:
                value = name == "size" ? text.Length : null;
                return value is not null;
            case ScriptArray array:
                value = name == "size" ? array.Count : null;
                return value is not null || (array.Properties is not null && array.Properties.TryGetValue(name, out value));
            default:
                return TryGetOfType(target, name, out value);
        }
    }

    /// <summary>How to read a property of any value of the same type; null where that is no property of a type.</summary>
    public MemberReader? ReaderOf(object target, string name) =>
        target is IScriptObject or LoopFrame or string or ScriptArray ? null : Of(target.GetType()).Reader(name);

    /// <summary>Finds the entry of a dictionary whose keys are no texts.</summary>
    public static bool TryGetByKey(object target, object key, out object? value)
    {
        value = null;
        return target is IDictionary dictionary && key is not int && dictionary.Contains(key) && (value = dictionary[key]) is not null;
    }

    public IEnumerable<string> NamesOf(object target) => target switch
    {
        IScriptObject members => members.Members,
        LoopFrame => LoopFrame.MemberNames,
        string => ["size"],
        ScriptArray array => ["size", .. array.Properties?.Members ?? []],
        _ => Of(target.GetType()).NamesOf(target),
    };

    private bool TryGetOfType(object target, string name, out object? value)
    {
        var members = Of(target.GetType());
        if (members.Dictionary is { } dictionary)
        {
            return dictionary.TryGet(target, name, out value);
        }

        if (members.Reader(name) is { } reader)
        {
            value = reader.Read(target);
            return true;
        }

        value = null;
        if (name != "size" || target is not IEnumerable items)
        {
            return false;
        }

        var count = Values.Count(items);
        value = count >= 0 ? count : items.Cast<object?>().Count();
        return true;
    }
}

/// <summary>The members of one type, by the names that templates use.</summary>
internal sealed class TypeMembers
{
    private readonly ConcurrentDictionary<string, MemberReader> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PropertyInfo> _properties = new(StringComparer.Ordinal);
    private readonly Type _type;

    public TypeMembers(Type type)
    {
        _type = type;
        Dictionary = DictionaryReader.For(type);
        IsList = type != typeof(string) && Dictionary is null && typeof(IEnumerable).IsAssignableFrom(type);
        if (Dictionary is null && !IsList)
        {
            foreach (var property in Reflected.PropertiesOf(type))
            {
                _properties.TryAdd(SnakeCase.From(property.Name), property);
            }
        }
    }

    /// <summary>How to read an entry, when the type is a dictionary of names.</summary>
    public DictionaryReader? Dictionary { get; }

    public bool IsList { get; }

    public IEnumerable<string> Names => IsList || _type == typeof(string) ? ["size"] : _properties.Keys;

    public MemberReader? Reader(string name) =>
        _properties.TryGetValue(name, out var property) ? _readers.GetOrAdd(name, static (_, pair) => MemberReader.For(pair.property, pair._type), (property, _type)) : null;

    public IEnumerable<string> NamesOf(object target) => Dictionary is { } dictionary ? dictionary.Keys(target) : Names;
}
