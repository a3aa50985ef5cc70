using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Checks.Suggestions;

/// <summary>A figure whose value somebody typed.</summary>
/// <param name="IsPrinted">Whether it prints exactly what was typed; otherwise only its value is the same.</param>
/// <param name="Order">Its place in the catalogue: headlines come first.</param>
internal sealed record FigureMatch(NamedFigure Named, bool IsPrinted, int Order);

/// <summary>All values that a scope can print. Built only when a typed number was found, and then once.</summary>
internal sealed class FigureIndex
{
    private readonly Dictionary<string, List<FigureMatch>> _byKey = new(StringComparer.Ordinal);
    private readonly List<NamedFigure> _all = [];

    private FigureIndex(IEnumerable<NamedFigure> figures)
    {
        foreach (var figure in figures)
        {
            _all.Add(figure);
            Add(figure, FigureKeys.Printed(figure.Figure), isPrinted: true);
            foreach (var key in FigureKeys.Derived(figure.Figure).Distinct(StringComparer.Ordinal))
            {
                Add(figure, key, isPrinted: false);
            }
        }
    }

    /// <summary>The figures of a text's own subject.</summary>
    public static FigureIndex Of(IScriptObject scope) => new(FigureWalk.Of(scope));

    /// <summary>The figures of another model that the text may name.</summary>
    public static FigureIndex OfModel(IScriptObject scope, string model) => new(FigureWalk.OfModel(scope, model));

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<NamedFigure> All => _all;

    /// <summary>Figures that have a value; each once.</summary>
    public IEnumerable<FigureMatch> Find(string key) => _byKey.GetValueOrDefault(key, []);

    private void Add(NamedFigure figure, string key, bool isPrinted)
    {
        if (!_byKey.TryGetValue(key, out var matches))
        {
            _byKey[key] = matches = [];
        }

        if (matches.Count == 0 || matches[^1].Named != figure)
        {
            matches.Add(new FigureMatch(figure, isPrinted, _all.Count));
        }
    }
}
