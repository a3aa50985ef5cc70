using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Conditions;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>A function whose answer can be printed as well as tested: <c>{{ models_where(metric: "cost", below: 5).size }}</c>.</summary>
internal sealed class FigureFunction(FunctionDefinition definition, Board board) : IScriptFunction
{
    public ImmutableArray<ScriptParameter> Parameters { get; } = [.. definition.Parameters.Select(name => new ScriptParameter(name, Required: false))];

    public object? Invoke(ScriptArguments arguments)
    {
        // In a figure nothing speaks of a single model but the figures themselves.
        var subject = new ConditionSubject(new BoardStandings(board), Own: null, string.Empty, FigureScope.ForBoard(board));
        return definition.Answer(new FunctionCall(definition, arguments, subject, new ConditionLog()));
    }
}
