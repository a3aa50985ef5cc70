using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Resolves variables, members and elements, and refuses names that cannot exist.</summary>
internal sealed class PathBinder(TemplateBinder binder)
{
    public ExpressionNode Bind(Expression path, bool isOptional, bool isCalled = false) => path switch
    {
        VariableExpression variable => BindVariable(variable, isOptional, isCalled),
        MemberExpression member => BindMember(member, isOptional),
        IndexerExpression indexer => BindIndexer(indexer, isOptional),
        _ => binder.Expressions.Bind(path, isOptional),
    };

    public PathNode BindTarget(Expression target)
    {
        switch (target)
        {
            case VariableExpression variable:
                return new VariableNode(variable.Span, variable.Name, mayBeMissing: false);
            case MemberExpression { Target: ThisExpression } member when !VariableResolver.HasDynamicScope(binder):
                return new VariableNode(member.NameSpan, member.Name, mayBeMissing: false);
            case MemberExpression member:
                return new MemberNode(member.Span, binder.Expressions.Bind(member.Target), member.Name, member.NameSpan, isOptional: false);
            case IndexerExpression indexer:
                return new IndexerNode(indexer.Span, binder.Expressions.Bind(indexer.Target), binder.Expressions.Bind(indexer.Index));
            default:
                binder.Error(Diagnostic.ReadOnly, target.Span, "`this` cannot be assigned.");
                return new VariableNode(target.Span, "this", mayBeMissing: true);
        }
    }

    private ExpressionNode BindVariable(VariableExpression variable, bool isOptional, bool isCalled)
    {
        var resolution = VariableResolver.Resolve(binder, variable);
        if (resolution is not null)
        {
            return resolution;
        }

        if (!isOptional && VariableResolver.IsUnknown(binder, variable.Name))
        {
            var known = variable.IsLocal ? LocalVariables.KnownNames(binder) : VariableResolver.KnownNames(binder);
            var hint = NearestName.Hint(variable.Name, known);
            binder.Error(isCalled ? Diagnostic.UnknownFunction : Diagnostic.UnknownVariable, variable.Span, $"There is no {(isCalled ? "function" : "variable")} `{variable.Name}`{hint}");
        }

        return new VariableNode(variable.Span, variable.Name, isOptional) { StaticType = VariableResolver.TypeOf(binder, variable.Name) };
    }

    private ExpressionNode BindMember(MemberExpression member, bool isOptional)
    {
        if (member.Target is ThisExpression && !VariableResolver.HasDynamicScope(binder))
        {
            return BindVariable(new VariableExpression(member.NameSpan, member.Name), isOptional || member.Optional, isCalled: false);
        }

        var target = binder.Expressions.Bind(member.Target, isOptional || member.Optional);
        if (target is ConstantPathNode { Value: ScriptObject functions })
        {
            return BindFunction(member, functions);
        }

        var type = target.StaticType;
        if (type is null || IsDynamic(type))
        {
            return new MemberNode(member.Span, target, member.Name, member.NameSpan, member.Optional || isOptional);
        }

        var members = binder.Library.Members.Of(Nullable.GetUnderlyingType(type) ?? type);
        if (members.Dictionary is { } dictionary)
        {
            return new MemberNode(member.Span, target, member.Name, member.NameSpan, member.Optional || isOptional) { StaticType = Known(dictionary.ValueType) };
        }

        if (members.IsList || type == typeof(string))
        {
            CheckName(member, members, member.Name == "size");
            return new MemberNode(member.Span, target, member.Name, member.NameSpan, member.Optional || isOptional) { StaticType = typeof(int) };
        }

        if (members.Reader(member.Name) is { } reader)
        {
            return new TypedMemberNode(member.Span, target, reader, member.Name, member.NameSpan, member.Optional || isOptional) { StaticType = Known(reader.ValueType) };
        }

        CheckName(member, members, isKnown: false);
        return new ConstantNode(member.Span, null);
    }

    private void CheckName(MemberExpression member, TypeMembers members, bool isKnown)
    {
        if (!isKnown && binder.Options.Strict)
        {
            binder.Error(Diagnostic.UnknownMember, member.NameSpan, $"There is no member `{member.Name}`{NearestName.Hint(member.Name, members.Names)}");
        }
    }

    private ConstantPathNode BindFunction(MemberExpression member, ScriptObject functions)
    {
        if (functions.TryGetValue(member.Name, out var function))
        {
            return new ConstantPathNode(member.Span, function);
        }

        binder.Error(Diagnostic.UnknownFunction, member.NameSpan, $"There is no function `{member.Name}`{NearestName.Hint(member.Name, functions.Members)}");
        return new ConstantPathNode(member.Span, null);
    }

    private IndexerNode BindIndexer(IndexerExpression indexer, bool isOptional)
    {
        var target = binder.Expressions.Bind(indexer.Target, isOptional);
        var index = binder.Expressions.Bind(indexer.Index);
        return new IndexerNode(indexer.Span, target, index) { MayBeNull = indexer.IsBehindOptional, StaticType = StaticTypes.ElementOf(target.StaticType, binder.Library.Members) };
    }

    /// <summary>A type of which something is known, or null.</summary>
    private static Type? Known(Type type) => IsDynamic(type) ? null : type;

    private static bool IsDynamic(Type type) =>
        type == typeof(object) || typeof(IScriptObject).IsAssignableFrom(type) || type == typeof(ScriptArray);
}
