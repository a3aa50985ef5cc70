using System.Collections.Immutable;
using SupportAgentBench.Site.Rules.Functions;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>A test as the template language calls it.</summary>
internal sealed class ConditionFunction(FunctionDefinition definition, ConditionSubject subject, ConditionLog log) : IScriptFunction
{
    // None is required here: a test says itself what it needs, and what would be right.
    public ImmutableArray<ScriptParameter> Parameters { get; } = [.. definition.Parameters.Select(name => new ScriptParameter(name, Required: false))];

    public object? Invoke(ScriptArguments arguments)
    {
        log.HasAsked = true;
        var answer = definition.Answer(new FunctionCall(definition, arguments, subject, log));
        return answer is IScriptObject names ? new WatchedNames(names, $"{definition.Name}(…)", log) : answer;
    }
}
