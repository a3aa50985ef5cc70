namespace SupportAgentBench.Templating.Binding;

/// <summary>What is known of names with a dollar sign: those an include passes, and those that are assigned.</summary>
internal static class LocalVariables
{
    /// <summary>The type of what the include passes under a name that nothing else assigns.</summary>
    public static Type? TypeOf(TemplateBinder binder, string name)
    {
        if (!binder.Environment.IsClosed || binder.Environment.IsAssigned(name) || binder.Environment.IsShadowing(name))
        {
            return null;
        }

        var include = Surrounding(binder);
        var type = include?.Kind == ScopeKind.Include ? include.Locals.GetValueOrDefault(name) : null;
        return type is null || type.IsValueType ? null : type;
    }

    /// <summary>True when the include passes no such name and nothing assigns it.</summary>
    public static bool IsUnknown(TemplateBinder binder, string name)
    {
        if (name.Length == 1 || name[1] == '$' || char.IsAsciiDigit(name[1]) || Surrounding(binder)?.Kind == ScopeKind.Function)
        {
            return false;
        }

        return !KnownNames(binder).Contains(name, StringComparer.Ordinal);
    }

    public static IEnumerable<string> KnownNames(TemplateBinder binder) =>
        binder.Environment.AssignedNames.Concat(binder.Environment.ShadowingNames).Concat(Surrounding(binder)?.Locals.Keys ?? []);

    /// <summary>The function or include whose local names are meant; null for the page itself.</summary>
    private static BindScope? Surrounding(TemplateBinder binder)
    {
        var scope = binder.Scope;
        while (scope is not null && scope.Kind is not (ScopeKind.Include or ScopeKind.Function))
        {
            scope = scope.Outer;
        }

        return scope;
    }
}
