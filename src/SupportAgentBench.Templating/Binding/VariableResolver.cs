using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Finds out before rendering what a variable is, where that is certain.</summary>
internal static class VariableResolver
{
    /// <summary>A node that needs no search by name, or null.</summary>
    public static ExpressionNode? Resolve(TemplateBinder binder, VariableExpression variable)
    {
        var name = variable.Name;
        var distance = 0;
        for (var scope = binder.Scope; scope is not null; scope = scope.Outer)
        {
            switch (scope.Kind)
            {
                case ScopeKind.Loop when scope.Variable == name:
                    return new LoopVariableNode(variable.Span, name, distance) { StaticType = scope.VariableType };
                case ScopeKind.Loop:
                    distance++;
                    break;
                case ScopeKind.Include when !variable.IsLocal:
                    break;
                case ScopeKind.Function when !variable.IsLocal && !scope.Parameters.Contains(name) && !binder.Environment.IsShadowing(name):
                    return binder.Environment.IsClosed || binder.Environment.Model is not null ? Global(binder, variable) : null;
                default:
                    return null;
            }
        }

        return Global(binder, variable);
    }

    /// <summary>True when no rendering could find the name.</summary>
    public static bool IsUnknown(TemplateBinder binder, string name)
    {
        if (!binder.Options.Strict || !binder.Environment.IsClosed)
        {
            return false;
        }

        return name[0] == '$'
            ? LocalVariables.IsUnknown(binder, name)
            : !HasDynamicScope(binder) && !KnownNames(binder).Contains(name, StringComparer.Ordinal);
    }

    public static IEnumerable<string> KnownNames(TemplateBinder binder)
    {
        var names = binder.Environment.AssignedNames.Concat(binder.Environment.ShadowingNames).Concat(binder.Library.Functions.Members).Concat(binder.Environment.Model?.Names ?? []);
        for (var scope = binder.Scope; scope is not null; scope = scope.Outer)
        {
            names = names.Concat(scope.Parameters);
            if (scope.Kind == ScopeKind.Loop)
            {
                names = names.Append(LoopFrame.KindName(scope.Loop)).Append(scope.Variable);
            }
        }

        return names;
    }

    public static Type? TypeOf(TemplateBinder binder, string name) => name[0] == '$' ? LocalVariables.TypeOf(binder, name) : HasDynamicScope(binder) || binder.Environment.IsShadowing(name) ? null : binder.Environment.TypeOf(name);

    public static bool HasDynamicScope(TemplateBinder binder)
    {
        for (var scope = binder.Scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Kind == ScopeKind.With)
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionNode? Global(TemplateBinder binder, VariableExpression variable)
    {
        var environment = binder.Environment;
        if (variable.IsLocal || !environment.IsClosed || environment.IsAssigned(variable.Name) || HasDynamicScope(binder))
        {
            return null;
        }

        if (environment.Model?.Reader(variable.Name) is { } reader)
        {
            var type = StaticTypes.Known(reader.ValueType);
            return new TypedMemberNode(variable.Span, ModelNode.Instance, reader, variable.Name, variable.Span, isOptional: false) { StaticType = type };
        }

        return binder.Library.Functions.TryGetValue(variable.Name, out var function) ? new ConstantPathNode(variable.Span, function) : null;
    }
}
