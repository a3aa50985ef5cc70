using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Reads entries of a dictionary whose keys are names.</summary>
internal abstract class DictionaryReader(Type valueType)
{
    public Type ValueType { get; } = valueType;

    public abstract bool TryGet(object target, string name, out object? value);

    public abstract IEnumerable<string> Keys(object target);

    /// <summary>A reader when the type is such a dictionary, else null.</summary>
    public static DictionaryReader? For(Type type)
    {
        foreach (var candidate in Reflected.InterfacesOf(type).Where(item => item.IsGenericType))
        {
            var arguments = candidate.GetGenericArguments();
            if (candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && arguments[0] == typeof(string))
            {
                return Over(arguments[1]);
            }
        }

        return null;
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(DictionaryReader<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The constructor is kept by the line above.")]
    private static DictionaryReader Over(Type valueType) =>
        valueType.IsValueType ? new BoxedDictionaryReader(valueType) : (DictionaryReader)Activator.CreateInstance(Reflected.Over(typeof(DictionaryReader<>), valueType))!;
}

internal sealed class DictionaryReader<TValue>() : DictionaryReader(typeof(TValue))
{
    public override bool TryGet(object target, string name, out object? value)
    {
        var found = ((IReadOnlyDictionary<string, TValue>)target).TryGetValue(name, out var entry);
        value = entry;
        return found;
    }

    public override IEnumerable<string> Keys(object target) => ((IReadOnlyDictionary<string, TValue>)target).Keys;
}

/// <summary>Reads values of a kind of their own, as the framework's dictionaries tell them to anybody.</summary>
internal sealed class BoxedDictionaryReader(Type valueType) : DictionaryReader(valueType)
{
    public override bool TryGet(object target, string name, out object? value)
    {
        var entries = (IDictionary)target;
        value = entries.Contains(name) ? entries[name] : null;
        return value is not null;
    }

    public override IEnumerable<string> Keys(object target) => ((IDictionary)target).Keys.Cast<string>();
}
