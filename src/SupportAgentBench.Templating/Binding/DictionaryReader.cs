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
        var candidates = type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();
        foreach (var candidate in candidates.Where(item => item.IsGenericType))
        {
            var arguments = candidate.GetGenericArguments();
            if (candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && arguments[0] == typeof(string))
            {
                return (DictionaryReader)Activator.CreateInstance(typeof(DictionaryReader<>).MakeGenericType(arguments[1]))!;
            }
        }

        return null;
    }
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
