using System.Collections;

namespace SupportAgentBench.Templating.Binding;

/// <summary>What is known about types of elements.</summary>
internal static class StaticTypes
{
    /// <summary>The type of what a loop over a value yields, or null.</summary>
    public static Type? ItemOf(Type? type)
    {
        if (type is null || type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        var item = Reflected.InterfacesOf(type).FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return Known(item?.GetGenericArguments()[0]);
    }

    /// <summary>The type of what an indexer yields, or null.</summary>
    public static Type? ElementOf(Type? type, MemberCatalog members)
    {
        if (type is null || type == typeof(string) || type == typeof(object))
        {
            return null;
        }

        return members.Of(type).Dictionary is { } dictionary ? Known(dictionary.ValueType) : ItemOf(type);
    }

    public static Type? Known(Type? type) => type is null || type == typeof(object) || typeof(IScriptObject).IsAssignableFrom(type) ? null : type;
}
