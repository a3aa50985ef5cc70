using SupportAgentBench.Site.Rules.Functions;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>The names of a condition: the tests, and all figures that the text may use.</summary>
internal sealed class ConditionScope(ConditionSubject subject, ConditionLog log) : IScriptObject
{
    private readonly WatchedNames _figures = new(subject.Figures, string.Empty, log);

    public IEnumerable<string> Members => [.. ConditionFunctions.All.Select(function => function.Name), .. _figures.Members];

    public bool TryGetValue(string member, out object? value)
    {
        value = ConditionFunctions.Find(member) is { } function ? new ConditionFunction(function, subject, log) : null;
        if (value is not null)
        {
            return true;
        }

        var isKnown = _figures.TryGetValue(member, out value);
        if (!isKnown)
        {
            // The name nearest to it may be that of a test.
            log.Unknown[^1] = (member, Members);
        }

        return isKnown;
    }
}
