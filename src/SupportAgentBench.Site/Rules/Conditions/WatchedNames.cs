using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>
/// Names of the board whose every use is noted: an unknown one is found even where the template language takes it for a missing
/// value, and one that is n/a is null, so that <c>??</c> can stand in for it.
/// </summary>
internal sealed class WatchedNames(IScriptObject names, string path, ConditionLog log) : IScriptObject
{
    public IEnumerable<string> Members => names.Members;

    /// <summary>The figure that the names belong to; null for a group of names.</summary>
    public Figure? Figure => names as Figure;

    /// <summary>How the author wrote it.</summary>
    public string Path => path;

    public bool TryGetValue(string member, out object? value)
    {
        if (!names.TryGetValue(member, out value))
        {
            log.Unknown.Add((member, names.Members));
            return false;
        }

        var inner = path.Length == 0 ? member : $"{path}.{member}";
        log.HasAsked |= value is Figure;
        switch (value)
        {
            // A list without members is n/a as words; how many there are is not.
            case Figure { Why: { } why } figure when figure.Metric is not null || figure.Names is null:
                log.Missing.Add((inner, why));
                value = null;
                break;
            case IScriptObject group:
                value = new WatchedNames(group, inner, log);
                break;
            default:
                break;
        }

        return true;
    }

    public override string ToString() => Figure?.Text ?? path;
}
