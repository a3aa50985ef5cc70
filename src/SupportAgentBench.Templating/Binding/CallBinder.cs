using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Makes calls ready, and checks those of functions that are known by now.</summary>
internal sealed class CallBinder(TemplateBinder binder)
{
    public ExpressionNode Bind(CallExpression call)
    {
        if (call.Target is VariableExpression { Name: "include" } && !binder.Environment.IsAssigned("include"))
        {
            return BindInclude(call);
        }

        var target = binder.Expressions.BindFunctionTarget(call.Target);
        var arguments = Arguments(call.Arguments);
        var function = (target as ConstantPathNode)?.Value as Callable;
        if (function is not null)
        {
            Check(call, function, arguments);
        }

        return new CallNode(call.Span, target, arguments, call.IsPiped) { StaticType = (function as BuiltinFunction)?.ResultType };
    }

    private ArgumentNode[] Arguments(IEnumerable<Argument> arguments) =>
        [.. arguments.Select(argument => new ArgumentNode(
            argument.Name,
            binder.Expressions.Bind(argument.Value),
            argument.Value is UnaryExpression { Operator: UnaryOperator.Expand } or NestedExpression { Inner: UnaryExpression { Operator: UnaryOperator.Expand } },
            argument.Span))];

    private void Check(CallExpression call, Callable function, ArgumentNode[] arguments)
    {
        var parameters = function.Parameters;
        if (parameters.IsDefault || !binder.Options.Strict || arguments.Any(argument => argument.IsSpread))
        {
            return;
        }

        var named = arguments.Where(argument => argument.Name is not null).ToArray();
        var count = arguments.Length - named.Length;
        var hasRest = parameters.Length > 0 && parameters[^1].TakesRest;
        if (!hasRest && count > parameters.Length)
        {
            var extra = arguments.Last(argument => argument.Name is null);
            binder.Error(Diagnostic.WrongArguments, extra.Span, ArgumentPlacement.TooMany(function, count));
            return;
        }

        if (parameters.Skip(count).FirstOrDefault(parameter => parameter is { Required: true, TakesRest: false } && !named.Any(argument => argument.Name == parameter.Name)) is { } missing)
        {
            binder.Error(Diagnostic.WrongArguments, call.Span with { Start = call.Span.End }, ArgumentPlacement.Missing(function, missing.Name));
        }
    }

    private IncludeNode BindInclude(CallExpression call)
    {
        var arguments = Arguments(call.Arguments);
        if (arguments.Length == 0 || arguments[0].Name is not null)
        {
            binder.Error(Diagnostic.WrongArguments, call.Span, "`include` needs the path of a template.");
            return new IncludeNode(call.Span, new ConstantNode(call.Span, null), [], new BoundTemplate(), binder.Html.Position);
        }

        var locals = arguments.Where(argument => argument.Name is not null).DistinctBy(argument => argument.Name, StringComparer.Ordinal)
            .ToDictionary(argument => "$" + argument.Name, argument => argument.Value.StaticType, StringComparer.Ordinal);
        var known = arguments[0].Value is ConstantNode { Value: string path } ? binder.BindInclude(path, call.Span, arguments[0].Span, locals) : null;
        var position = binder.Options.Html ? binder.Html.Position : HtmlPosition.Plain;
        return new IncludeNode(call.Span, arguments[0].Value, arguments[1..], known, position);
    }
}
